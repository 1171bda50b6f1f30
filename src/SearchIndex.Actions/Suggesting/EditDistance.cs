namespace SearchIndex.Actions.Suggesting;

/// <summary>How many letters are wrong: missing, too many, exchanged, or two in the wrong order.</summary>
internal static class EditDistance
{
    /// <summary>The distance of Damerau in the form that changes no place twice (optimal string alignment).</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another.</param>
    /// <param name="most">The largest distance of interest.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 where it is larger.</returns>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<int> rows = (b.Length + 1) * 3 <= 512 ? stackalloc int[512] : new int[(b.Length + 1) * 3];
        var before = rows[..(b.Length + 1)];
        var last = rows.Slice(b.Length + 1, b.Length + 1);
        var row = rows.Slice((b.Length + 1) * 2, b.Length + 1);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[b.Length], most + 1);
    }
}
