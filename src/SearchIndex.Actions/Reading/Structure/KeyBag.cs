namespace SearchIndex.Actions.Reading.Structure;

/// <summary>Counts letters and digits of keys: half the difference of two bags bounds the edit distance of their keys from below.</summary>
internal static class KeyBag
{
    /// <summary>Counts.</summary>
    /// <param name="key">Folded letters and digits.</param>
    /// <returns>37 counts: letters, digits, and everything else; each stops at 255.</returns>
    public static byte[] Count(ReadOnlySpan<char> key)
    {
        var bag = new byte[37];
        foreach (var c in key)
        {
            var slot = Slot(c);
            if (bag[slot] < byte.MaxValue)
            {
                bag[slot]++;
            }
        }

        return bag;
    }

    /// <summary>The least number of edits that could turn one key into the other.</summary>
    /// <param name="a">Counts of one.</param>
    /// <param name="b">Counts of the other.</param>
    /// <returns>A lower bound of the edit distance.</returns>
    public static int Bound(byte[] a, byte[] b)
    {
        var more = 0;
        var less = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var d = a[i] - b[i];
            if (d > 0)
            {
                more += d;
            }
            else
            {
                less -= d;
            }
        }

        return Math.Max(more, less);
    }

    private static int Slot(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => 26 + c - '0',
        _ => 36,
    };
}
