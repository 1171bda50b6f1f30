namespace SearchIndex.Actions.Reading.Texts;

/// <summary>How many letters of two texts differ, counted inside a band: time is O(length × limit).</summary>
public static class EditDistance
{
    private const int MostOnStack = 768;

    /// <summary>Counts letters that are missing, too many or replaced, as recognition of print makes them (Levenshtein).</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">The greatest distance of interest, 0 or more.</param>
    /// <returns>The distance, or null where it is above the limit.</returns>
    public static int? OfPrint(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) => Bounded(a, b, limit, exchanges: false);

    /// <summary>
    /// The same where two letters in the wrong order are one mistake, as hands make it: the distance of Damerau in the form that changes no
    /// place twice (optimal string alignment).
    /// </summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">The greatest distance of interest, 0 or more.</param>
    /// <returns>The distance, or null where it is above the limit.</returns>
    public static int? OfTyping(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) => Bounded(a, b, limit, exchanges: true);

    private static int? Bounded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit, bool exchanges)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return null;
        }

        var length = b.Length + 1;
        Span<int> rows = 3 * length <= MostOnStack ? stackalloc int[3 * length] : new int[3 * length];
        var before = rows[..length];
        var last = rows.Slice(length, length);
        var row = rows[(2 * length)..];
        for (var j = 0; j < length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - limit);
            var to = Math.Min(b.Length, i + limit);
            row[from - 1] = from == 1 ? i : limit + 1;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                // Outside the band of the row above every value is past the limit.
                var up = j <= i - 1 + limit ? last[j] + 1 : limit + 1;
                var diagonal = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var value = Math.Min(Math.Min(up, diagonal), row[j - 1] + 1);
                if (exchanges && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                row[j] = value;
                least = Math.Min(least, value);
            }

            // An exchange costs no less than the replacement that ends in the row between.
            if (least > limit)
            {
                return null;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length] <= limit ? last[b.Length] : null;
    }
}
