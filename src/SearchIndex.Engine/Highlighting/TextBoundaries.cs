using System.Globalization;

namespace SearchIndex.Engine.Highlighting;

/// <summary>Places at which a text can be cut.</summary>
internal static class TextBoundaries
{
    // Words longer than this are cut; graphemes longer than this do not occur in writing.
    private const int LongestWord = 24;
    private const int LongestGrapheme = 128;

    /// <summary>The first good place at or after an index.</summary>
    public static int AtOrAfter(string text, int index)
    {
        var at = GraphemeAtOrBefore(text, index);
        if (at < index)
        {
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        for (var word = at; word < text.Length && word - at < LongestWord; word++)
        {
            if (!IsInsideWord(text, word) && GraphemeAtOrBefore(text, word) == word)
            {
                return word;
            }
        }

        return Math.Min(at, text.Length);
    }

    /// <summary>The last good place at or before an index.</summary>
    public static int AtOrBefore(string text, int index)
    {
        var at = GraphemeAtOrBefore(text, index);
        for (var word = at; word > 0 && at - word < LongestWord; word--)
        {
            if (!IsInsideWord(text, word) && GraphemeAtOrBefore(text, word) == word)
            {
                return word;
            }
        }

        return at;
    }

    /// <summary>The last end of a grapheme at or before an index.</summary>
    public static int GraphemeAtOrBefore(string text, int index)
    {
        if (index <= 0 || index >= text.Length)
        {
            return Math.Clamp(index, 0, text.Length);
        }

        // Graphemes are found forwards, from a place that surely is between two.
        var from = index;
        while (from > 0 && index - from < LongestGrapheme && !IsSurelyBoundary(text[from]))
        {
            from--;
        }

        from -= from > 0 && char.IsLowSurrogate(text[from]) && char.IsHighSurrogate(text[from - 1]) ? 1 : 0;
        while (true)
        {
            var next = from + StringInfo.GetNextTextElementLength(text, from);
            if (next > index)
            {
                return from;
            }

            from = next;
            if (from == index)
            {
                return from;
            }
        }
    }

    private static bool IsSurelyBoundary(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && IsWordCharacter(text[at - 1]) && IsWordCharacter(text[at]);

    // Writing systems that separate words by spaces end well before the East Asian ones.
    private static bool IsWordCharacter(char c) => c < '\u2E80' && (char.IsLetterOrDigit(c) || c is '\'' or '-' or '_');
}
