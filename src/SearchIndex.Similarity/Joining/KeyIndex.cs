using System.Numerics;

namespace SearchIndex.Similarity.Joining;

/// <summary>
/// For each key the sets that it finds, as ranks ascending. Keys share a bucket now and then: then a set is looked at in vain, which the
/// exact count finds out.
/// </summary>
internal sealed class KeyIndex
{
    private const int LeastBits = 6;
    private readonly ulong[] _filled;
    private readonly int[] _starts;
    private readonly int[] _ranks;
    private readonly int _shift;

    /// <summary>Makes the index of keys in parts that follow one another in rank.</summary>
    internal KeyIndex(KeyPart[] parts)
    {
        var total = parts.Sum(part => (long)part.Count);
        var bits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, total)) + 1, LeastBits, 26);
        _shift = 64 - bits;
        _filled = new ulong[1 << (bits - LeastBits)];
        _starts = new int[(1 << bits) + 1];
        _ranks = new int[checked((int)total)];
        foreach (var part in parts)
        {
            foreach (var key in part.Keys)
            {
                _starts[(int)(key >> _shift) + 1]++;
            }
        }

        var sum = 0;
        for (var bucket = 0; bucket < _starts.Length - 1; bucket++)
        {
            var size = _starts[bucket + 1];
            _filled[bucket >> 6] |= (size == 0 ? 0UL : 1UL) << (bucket & 63);

            // For now the place of the next rank of the bucket; in the end that is where the bucket after it begins.
            _starts[bucket + 1] = sum;
            sum += size;
        }

        foreach (var part in parts)
        {
            for (var i = 0; i < part.Ends.Length; i++)
            {
                foreach (var key in part.KeysOf(i))
                {
                    _ranks[_starts[(int)(key >> _shift) + 1]++] = part.FirstRank + i;
                }
            }
        }
    }

    /// <summary>How many keys there are, each set's apart.</summary>
    internal int Count => _ranks.Length;

    internal ReadOnlySpan<int> Ranks => _ranks;

    /// <summary>Writes where the ranks of those hashes lie that may be keys.</summary>
    /// <param name="hashes">Hashes of a set.</param>
    /// <param name="starts">Room for as many: first places in <see cref="Ranks"/>.</param>
    /// <param name="ends">Room for as many: ends.</param>
    /// <returns>How many were written.</returns>
    internal int Find(ReadOnlySpan<ulong> hashes, Span<int> starts, Span<int> ends)
    {
        // Three passes without conditional jumps, so that the memory of many buckets is asked for at once.
        var count = 0;
        foreach (var hash in hashes)
        {
            var bucket = (int)(hash >> _shift);
            starts[count] = bucket;
            count += (int)((_filled[bucket >> 6] >> (bucket & 63)) & 1);
        }

        for (var i = 0; i < count; i++)
        {
            var bucket = starts[i];
            starts[i] = _starts[bucket];
            ends[i] = _starts[bucket + 1];
        }

        return count;
    }
}
