using System.Numerics;

namespace SearchIndex.Similarity.Joining;

/// <summary>
/// Chooses the keys of a set: the shingles by which larger sets find it. Memory for one thread, used again and again.
/// </summary>
/// <remarks>
/// Where a set of n shingles must share c with a larger one, and n - c + k of its shingles are keys, at least k keys stand in the larger
/// set: only c - k shingles are left that could be shared without being keys. This holds whichever shingles are taken; the rarest find
/// the fewest other sets. More keys than needed (k above 1) make for more work with lists and for much less with sets that share one
/// common phrase and nothing else. Shingles that no other set has are left out, unless sets are still to come.
/// </remarks>
internal sealed class KeySelector(ShingleCounts counts, JoinMode mode, bool keepUnique = false)
{
    /// <summary>Keys beyond the least number, as a share of the shingles: measured on 100,000 articles of laws, 0.10 to 0.20 are alike.</summary>
    private const double Surplus = 0.15;

    /// <summary>
    /// Keys of a signature that the larger set has on average where it has no more of the set than it must, and how many of them are
    /// asked for. Of 20 on average fewer than 9 are found twice in 1,000 cases (Poisson), and the average is higher for most pairs.
    /// </summary>
    private const int SignatureAverage = 20;
    private const int SignatureMatches = 9;

    // Class 0 holds the shingles that surely no other set has, class i > 0 counts from 2^(i-1) + 1 to 2^i.
    private readonly int[] _sizes = new int[18];
    private byte[] _classes = new byte[256];
    private ulong[] _bins = new ulong[64];

    /// <summary>Writes the keys that another set may have.</summary>
    /// <param name="hashes">The set.</param>
    /// <param name="needed">How many shingles it must share with a larger one.</param>
    /// <param name="keys">Room for as many as the set has.</param>
    /// <param name="count">How many were written.</param>
    /// <returns>How many of them the larger set has, at least.</returns>
    internal int Choose(ReadOnlySpan<ulong> hashes, int needed, Span<ulong> keys, out int count)
    {
        var found = mode == JoinMode.Exact
            ? Math.Min(needed, 1 + (int)(hashes.Length * Surplus))
            : (needed + 1) / 2;
        count = ChooseRarest(hashes, hashes.Length - needed + found, keys);
        if (count < found)
        {
            // Too many shingles that no other set has: it has no partner among the larger ones.
            count = 0;
            return found;
        }

        var length = (int)Math.Min(count, (long)SignatureAverage * count / found);
        if (mode == JoinMode.Exact || length == count)
        {
            return found;
        }

        count = Sample(keys[..count], length);
        return SignatureMatches;
    }

    /// <summary>
    /// One permutation, cut into bins of equal width: of each bin the key that comes first. Any two sets take the same order.
    /// </summary>
    private int Sample(Span<ulong> keys, int length)
    {
        if (_bins.Length < length)
        {
            _bins = new ulong[length * 2];
        }

        var bins = _bins.AsSpan(0, length);
        bins.Fill(ulong.MaxValue);
        foreach (var key in keys)
        {
            var mixed = Mix(key);
            ref var first = ref bins[(int)(((mixed >> 32) * (uint)length) >> 32)];
            first = Math.Min(first, mixed);
        }

        var written = 0;
        foreach (var key in keys)
        {
            var mixed = Mix(key);
            if (bins[(int)(((mixed >> 32) * (uint)length) >> 32)] == mixed)
            {
                keys[written++] = key;
            }
        }

        return written;
    }

    /// <summary>Another order of the hashes, that of the sets being the one in which the chosen keys lie.</summary>
    private static ulong Mix(ulong hash) => unchecked((hash ^ (hash >> 31)) * 0x9FB21C651E98DF25);

    private int ChooseRarest(ReadOnlySpan<ulong> hashes, int length, Span<ulong> keys)
    {
        if (_classes.Length < hashes.Length)
        {
            _classes = new byte[hashes.Length * 2];
        }

        var classes = _classes.AsSpan(0, hashes.Length);
        Array.Clear(_sizes);
        for (var i = 0; i < hashes.Length; i++)
        {
            var rarity = (byte)BitOperations.Log2(((uint)Math.Max(1, counts.Of(hashes[i])) * 2) - 1);
            classes[i] = rarity;
            _sizes[rarity]++;
        }

        // The classes below the last are chosen whole, of the last one as many as are left to choose.
        var last = 0;
        var left = length;
        while (_sizes[last] < left)
        {
            left -= _sizes[last++];
        }

        var written = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] < last || (classes[i] == last && left-- > 0))
            {
                if (classes[i] > 0 || keepUnique)
                {
                    keys[written++] = hashes[i];
                }
            }
        }

        return written;
    }
}
