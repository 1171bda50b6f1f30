namespace SearchIndex.Similarity.Alignment;

/// <summary>Whether two words are likely one word, misread or misspelt.</summary>
internal static class NearWords
{
    private const int ShortestWord = 4;
    private const int LongestWord = 64;

    /// <summary>
    /// Compares two words of 4 to 64 characters: they are near if one letter in four of the longer one, at most, is put in, left out or another
    /// (so one letter in four to seven, two in eight to eleven, and so on), capitals aside.
    /// </summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another.</param>
    /// <returns>Whether they are near.</returns>
    public static bool Are(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            var shorter = b;
            b = a;
            a = shorter;
        }

        var limit = b.Length / 4;
        return a.Length >= ShortestWord - 1 && b.Length is >= ShortestWord and <= LongestWord && b.Length - a.Length <= limit && IsWithin(a, b, limit);
    }

    private static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 0; i < a.Length; i++)
        {
            var (diagonal, least) = (row[0], row[0] = i + 1);
            var letter = char.ToLowerInvariant(a[i]);
            for (var j = 0; j < b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (letter == char.ToLowerInvariant(b[j]) ? 0 : 1));
                diagonal = row[j + 1];
                row[j + 1] = next;
                least = Math.Min(least, next);
            }

            if (least > limit)
            {
                return false;
            }
        }

        return row[b.Length] <= limit;
    }
}
