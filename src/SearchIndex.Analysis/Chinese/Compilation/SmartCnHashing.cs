namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>
/// The hash functions under which the SmartCn files store their entries: FNV-1a in 64 bits over the low and the high byte of each
/// UTF-16 unit, and a second, small step hash for open addressing. Arithmetic wraps around, as in Java.
/// </summary>
internal static class SmartCnHashing
{
    internal const long FnvStart = unchecked((long)0xCBF29CE484222325);
    private const long FnvPrime = 1099511628211;

    /// <summary>Extends a hash by one unit.</summary>
    internal static long Extend(long hash, char unit)
    {
        unchecked
        {
            hash = (hash ^ (unit & 0xFF)) * FnvPrime;
            return (hash ^ (unit >> 8)) * FnvPrime;
        }
    }

    /// <summary>The hash of a string.</summary>
    internal static long Hash(string text)
    {
        var hash = FnvStart;
        foreach (var unit in text)
        {
            hash = Extend(hash, unit);
        }

        return hash;
    }

    /// <summary>The step of a string in open addressing.</summary>
    internal static int Step(string text)
    {
        var step = 5381;
        foreach (var unit in text)
        {
            step = ExtendStep(step, unit);
        }

        return step;
    }

    /// <summary>Where a character stands in the table of first characters, or -1.</summary>
    internal static int FindCharacter(char c, char[] table)
    {
        var start = (int)NonNegative(Finish(Extend(FnvStart, c)) % table.Length, table.Length);
        var step = (int)NonNegative(ExtendStep(5381, c) % table.Length, table.Length);
        var index = start;
        for (var probe = 1; table[index] != 0 && table[index] != c; probe++)
        {
            if (probe == table.Length)
            {
                return -1;
            }

            index = unchecked((start + (probe * step)) % table.Length);
        }

        return table[index] == c ? index : -1;
    }

    /// <summary>Where a pair's hash stands in the table of bigrams, or -1.</summary>
    internal static int FindHash(long hash, int stepHash, long[] table)
    {
        var start = (int)NonNegative(hash % table.Length, table.Length);
        var step = (int)NonNegative(stepHash % table.Length, table.Length);
        var index = start;
        for (var probe = 1; table[index] != 0 && table[index] != hash; probe++)
        {
            if (probe == table.Length || step == 0)
            {
                return -1;
            }

            index = unchecked((start + (probe * step)) % table.Length);
        }

        return table[index] == hash ? index : -1;
    }

    private static long NonNegative(long remainder, int length) => remainder < 0 ? remainder + length : remainder;

    /// <summary>The final mixing that only single characters get.</summary>
    private static long Finish(long hash)
    {
        unchecked
        {
            hash += hash << 13;
            hash ^= hash >> 7;
            hash += hash << 3;
            hash ^= hash >> 17;
            hash += hash << 5;
            return hash;
        }
    }

    /// <summary>One byte is masked off the first sum and shifted off the second: operators bind in that order in the original.</summary>
    private static int ExtendStep(int step, char unit)
    {
        unchecked
        {
            step = ((step << 5) + step + unit) & 0xFF;
            return ((step << 5) + step + unit) >> 8;
        }
    }
}
