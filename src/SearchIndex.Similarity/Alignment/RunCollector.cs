using System.Numerics;

namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Finds all runs of equal units that are worth a window or more. A window at a place is the fewest units from there on that are worth
/// so much; equal windows have equal hashes, so the places of B are put into a table by the hash of their window, and each place of A is
/// looked up. A run begins where the units before it differ, so of the equal windows inside a run only the first is measured out.
/// </summary>
internal static class RunCollector
{
    /// <summary>So many units measured out count as one pair looked at.</summary>
    private const int UnitsAPair = 64;

    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Collects runs, ascending by A and then by B.</summary>
    /// <param name="a">Units of A.</param>
    /// <param name="sumsA">Points before each unit of A, one more than units.</param>
    /// <param name="b">Units of B.</param>
    /// <param name="sumsB">Points before each unit of B.</param>
    /// <param name="window">Points of a window.</param>
    /// <param name="limit">The most pairs of equal windows to look at; measuring out 64 units counts as another.</param>
    /// <param name="runs">Receives the runs.</param>
    /// <returns>False where the limit was met; the runs are then some of them.</returns>
    public static bool TryCollect(ReadOnlySpan<ulong> a, int[] sumsA, ReadOnlySpan<ulong> b, int[] sumsB, int window, int limit, RunList runs)
    {
        runs.Clear();
        var hashesB = WindowHashes(b, sumsB, window, out var countB);
        var hashesA = WindowHashes(a, sumsA, window, out var countA);
        var shift = 64 - (BitOperations.Log2((uint)Math.Max(1, countB)) + 2);
        var heads = new int[1 << (64 - shift)];
        var next = new int[countB];
        for (var j = countB - 1; j >= 0; j--)
        {
            // Put in from the last to the first, so that each list ascends.
            ref var head = ref heads[(int)(hashesB[j] >> shift)];
            next[j] = head;
            head = j + 1;
        }

        var work = 0;
        for (var i = 0; i < countA; i++)
        {
            var hash = hashesA[i];
            for (var j = heads[(int)(hash >> shift)] - 1; j >= 0; j = next[j] - 1)
            {
                if (hashesB[j] != hash)
                {
                    continue;
                }

                if (++work > limit)
                {
                    return false;
                }

                if (i > 0 && j > 0 && a[i - 1] == b[j - 1])
                {
                    continue;
                }

                var length = a[i..].CommonPrefixLength(b[j..]);
                work += length / UnitsAPair;
                if (sumsA[i + length] - sumsA[i] >= window)
                {
                    runs.Add(new CommonRun { A = i, B = j, Length = length });
                }
            }
        }

        return true;
    }

    /// <summary>Hashes of the windows at each place; the last places, from which on there is too little, have none.</summary>
    private static ulong[] WindowHashes(ReadOnlySpan<ulong> units, int[] sums, int window, out int count)
    {
        // prefix(i) = prefix(i-1) * Factor + unit, so a window from i to j hashes to prefix(j) - prefix(i) * Factor^(j-i).
        var prefixes = new ulong[units.Length + 1];
        for (var i = 0; i < units.Length; i++)
        {
            prefixes[i + 1] = unchecked((prefixes[i] * Factor) + Mixed(units[i]));
        }

        var powers = new ulong[Math.Min(window, units.Length) + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = unchecked(powers[i - 1] * Factor);
        }

        var hashes = new ulong[units.Length];
        var end = 0;
        for (count = 0; count < units.Length; count++)
        {
            var wanted = sums[count] + window;
            if (sums[^1] < wanted)
            {
                break;
            }

            while (sums[end] < wanted)
            {
                end++;
            }

            hashes[count] = Mixed(unchecked(prefixes[end] - (prefixes[count] * powers[end - count])));
        }

        return hashes;
    }

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 31)) * 0xBF58_476D_1CE4_E5B9;
            return value ^ (value >> 29);
        }
    }
}
