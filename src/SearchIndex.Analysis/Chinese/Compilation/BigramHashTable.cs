namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>The open-addressed table of the SmartCn package: 64-bit hashes of "left@right", and a frequency for each.</summary>
internal sealed class BigramHashTable
{
    private readonly long[] _hashes;
    private readonly int[] _frequencies;
    private readonly ulong[] _filter = new ulong[1 << 19];

    /// <summary>Takes the two arrays as they are stored; hash 0 marks an empty slot.</summary>
    internal BigramHashTable(long[] hashes, int[] frequencies)
    {
        if (hashes.Length == 0 || hashes.Length != frequencies.Length)
        {
            throw new InvalidDataException($"The bigram table has {hashes.Length} hashes and {frequencies.Length} frequencies.");
        }

        _hashes = hashes;
        _frequencies = frequencies;
        foreach (var hash in hashes)
        {
            if (hash != 0)
            {
                Stored++;
                _filter[FilterWord(hash)] |= FilterBit(hash);
            }
        }
    }

    /// <summary>How many bigrams are stored.</summary>
    internal int Stored { get; }

    /// <summary>False when no stored bigram has this hash; true in all other cases and sometimes without need.</summary>
    internal bool MayContain(long hash) => (_filter[FilterWord(hash)] & FilterBit(hash)) != 0;

    /// <summary>Looks a pair up in the way of the SmartCn package, hash collisions and all.</summary>
    /// <returns>Whether the lookup ends on a stored entry.</returns>
    internal bool TryGetFrequency(string left, string right, out int frequency)
    {
        var pair = left + "@" + right;
        var slot = SmartCnHashing.FindHash(SmartCnHashing.Hash(pair), SmartCnHashing.Step(pair), _hashes);
        frequency = slot < 0 ? 0 : _frequencies[slot];
        return slot >= 0;
    }

    private static int FilterWord(long hash) => unchecked((int)((ulong)hash >> 45));

    private static ulong FilterBit(long hash) => unchecked(1UL << (int)((hash >> 39) & 63));
}
