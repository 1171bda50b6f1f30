namespace SearchIndex.Similarity.Joining;

/// <summary>The keys of sets that follow one another in rank.</summary>
internal sealed class KeyPart(int firstRank, ulong[] keys, int count, int[] ends)
{
    internal int FirstRank => firstRank;

    internal int Count => count;

    internal ReadOnlySpan<ulong> Keys => keys.AsSpan(0, count);

    /// <summary>Where the keys of each set end.</summary>
    internal int[] Ends => ends;

    internal ReadOnlySpan<ulong> KeysOf(int set) => keys.AsSpan(set == 0 ? 0 : ends[set - 1], ends[set] - (set == 0 ? 0 : ends[set - 1]));
}
