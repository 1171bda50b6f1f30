namespace SearchIndex.Actions.Reading.Structure;

/// <summary>Counts insertions, deletions and replacements between two keys (Levenshtein), inside a band.</summary>
internal static class EditDistance
{
    /// <summary>Computes the distance where it is small.</summary>
    /// <param name="a">One key.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">The greatest distance of interest, 0 or more.</param>
    /// <returns>The distance, or -1 where it is above the limit. Time is O(length × limit).</returns>
    public static int Bounded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return -1;
        }

        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - limit);
            var to = Math.Min(b.Length, i + limit);
            var least = from == 1 ? i : int.MaxValue;
            current[from - 1] = from == 1 ? i : limit + 1;
            for (var j = from; j <= to; j++)
            {
                // Outside the band of the row above every value is past the limit.
                var up = j <= i - 1 + limit ? previous[j] + 1 : limit + 1;
                var diagonal = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(up, diagonal), current[j - 1] + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return -1;
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length] <= limit ? previous[b.Length] : -1;
    }
}
