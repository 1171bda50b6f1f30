using System.Collections.Concurrent;

namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>
/// Finds which pairs of words have an entry in a table that stores hashes only, by trying every pair. The words to the right share
/// the work of their common prefixes: they are kept as a sorted list with the length that each shares with the one before.
/// </summary>
internal sealed class BigramPairSearch(BigramHashTable table, IReadOnlyList<string> candidates)
{
    private readonly byte[] _shared = SharedPrefixes(candidates);

    /// <summary>Tries all pairs.</summary>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The pairs that a lookup finds, ascending by left and then right word.</returns>
    internal List<BigramFrequency> Run(CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<BigramFrequency>();
        Parallel.For(0, candidates.Count, new ParallelOptions { CancellationToken = cancellationToken }, left => TryAllRight(left, found));
        var sorted = found.ToList();
        sorted.Sort((a, b) => string.CompareOrdinal(a.Left, b.Left) is var order && order != 0 ? order : string.CompareOrdinal(a.Right, b.Right));
        return sorted;
    }

    private void TryAllRight(int leftIndex, ConcurrentBag<BigramFrequency> found)
    {
        var left = candidates[leftIndex];
        Span<long> states = stackalloc long[byte.MaxValue + 2];
        states[0] = SmartCnHashing.Extend(SmartCnHashing.Hash(left), '@');
        for (var i = 0; i < _shared.Length; i++)
        {
            var right = candidates[i];
            for (var at = (int)_shared[i]; at < right.Length; at++)
            {
                states[at + 1] = SmartCnHashing.Extend(states[at], right[at]);
            }

            if (table.MayContain(states[right.Length]) && table.TryGetFrequency(left, right, out var frequency))
            {
                found.Add(new BigramFrequency(left, right, frequency));
            }
        }
    }

    private static byte[] SharedPrefixes(IReadOnlyList<string> sorted)
    {
        var shared = new byte[sorted.Count];
        for (var i = 1; i < sorted.Count; i++)
        {
            shared[i] = checked((byte)sorted[i - 1].AsSpan().CommonPrefixLength(sorted[i]));
        }

        return shared;
    }
}
