using System.Numerics;

namespace SearchIndex.Similarity.Joining;

/// <summary>
/// About how many sets have a shingle: a table of counters that different shingles may share, so that a count is never too low, up to
/// <see cref="Most"/>. It decides which shingles are looked up first, and that is a matter of time alone.
/// </summary>
internal sealed class ShingleCounts
{
    internal const int Most = ushort.MaxValue;
    private readonly ushort[] _counts;
    private readonly int _shift;

    /// <summary>Makes room.</summary>
    /// <param name="shingles">About how many shingles will be counted, repeated ones too.</param>
    internal ShingleCounts(long shingles)
    {
        var bits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, shingles)) + 1, 10, 26);
        _counts = new ushort[1 << bits];
        _shift = 64 - bits;
    }

    internal int Of(ulong hash) => _counts[hash >> _shift];

    internal void Add(ReadOnlySpan<ulong> hashes)
    {
        foreach (var hash in hashes)
        {
            ref var count = ref _counts[hash >> _shift];
            count += (ushort)(count < Most ? 1 : 0);
        }
    }
}
