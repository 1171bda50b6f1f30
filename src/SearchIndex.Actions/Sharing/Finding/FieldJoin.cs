using SearchIndex.Similarity.Joining;
using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>Finds pairs of texts of which one stands in the other to the share that is asked for.</summary>
/// <param name="options">What counts.</param>
/// <param name="sets">Shingles of all texts.</param>
/// <param name="known">For each text whether it is as it was (0 or more): pairs of two such texts are known and left out; null for none.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class FieldJoin(SharedTextOptions options, IReadOnlyList<ShingleSet> sets, int[]? known, CancellationToken cancellationToken)
{
    /// <summary>Finds the pairs.</summary>
    /// <returns>Pairs with the number of shingles in both, and how many were looked at.</returns>
    public (List<(int A, int B, int Shared)> Pairs, long Candidates) Run() => known is null ? All() : New();

    private (List<(int A, int B, int Shared)> Pairs, long Candidates) All()
    {
        var numbers = Enumerable.Range(0, sets.Count).Where(i => sets[i].Count >= options.MinShared).ToArray();
        var join = new JoinOptions { MinContainment = options.MinContainment, Threads = Environment.ProcessorCount };
        var result = SharedTextJoin.Run([.. numbers.Select(number => sets[number])], join, cancellationToken);
        return ([.. result.Pairs().Where(pair => pair.Overlap.Shared >= options.MinShared).Select(pair => (numbers[pair.A], numbers[pair.B], pair.Overlap.Shared))], result.CandidateCount);
    }

    // Plain counting over all shingles: an addition to a library of profiles is small beside reading it.
    private (List<(int A, int B, int Shared)> Pairs, long Candidates) New()
    {
        var pairs = new List<(int, int, int)>();
        var postings = new Dictionary<ulong, List<int>>();
        var counts = new int[sets.Count];
        var touched = new List<int>();
        var candidates = 0L;
        for (var b = 0; b < sets.Count; b++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sets[b].Count < options.MinShared)
            {
                continue;
            }

            foreach (var hash in sets[b].Hashes)
            {
                if (!postings.TryGetValue(hash, out var list))
                {
                    postings.Add(hash, list = []);
                }

                foreach (var a in list)
                {
                    if (counts[a]++ == 0)
                    {
                        touched.Add(a);
                    }
                }

                list.Add(b);
            }

            candidates += touched.Count;
            foreach (var a in touched)
            {
                var overlap = new Overlap(counts[a], sets[a].Count, sets[b].Count);
                counts[a] = 0;
                if (overlap.Shared >= options.MinShared && overlap.Containment >= options.MinContainment && !(known is not null && known[a] >= 0 && known[b] >= 0))
                {
                    pairs.Add((a, b, overlap.Shared));
                }
            }

            touched.Clear();
        }

        return (pairs, candidates);
    }
}
