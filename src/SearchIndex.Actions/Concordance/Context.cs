using System.Globalization;

namespace SearchIndex.Actions.Concordance;

/// <summary>Counts characters as people count them: a surrogate pair, or a letter with its marks, is one.</summary>
internal static class Context
{
    // A letter and what combines with it; more than this does not occur in writing.
    private const int LongestCharacter = 32;

    /// <summary>Where a context before a place begins.</summary>
    /// <param name="text">A text.</param>
    /// <param name="start">The place.</param>
    /// <param name="characters">How many characters are wanted.</param>
    /// <returns>An offset, never inside a character.</returns>
    public static int Before(string text, int start, int characters)
    {
        // Characters are found forwards, so counting begins early enough, and the last ones are taken.
        var from = Math.Max(0, start - (characters * 2) - LongestCharacter);
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        while (true)
        {
            var starts = new List<int>();
            for (var at = from; at < start; at += StringInfo.GetNextTextElementLength(text, at))
            {
                starts.Add(at);
            }

            if (starts.Count > characters || from == 0)
            {
                return characters >= starts.Count ? from : characters == 0 ? start : starts[^characters];
            }

            from = Math.Max(0, from - (characters * 4) - LongestCharacter);
            from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        }
    }

    /// <summary>Where a context after a place ends.</summary>
    /// <param name="text">A text.</param>
    /// <param name="end">The place.</param>
    /// <param name="characters">How many characters are wanted.</param>
    /// <returns>An offset, never inside a character.</returns>
    public static int After(string text, int end, int characters)
    {
        var at = end;
        for (var i = 0; i < characters && at < text.Length; i++)
        {
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        return at;
    }
}
