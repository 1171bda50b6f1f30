using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Joining;

/// <summary>The least that two sets must share, as whole numbers. The doubles of <see cref="Overlap"/> decide, so no rounding differs.</summary>
internal readonly struct Thresholds(JoinOptions options)
{
    private readonly double _containment = options.MinContainment;
    private readonly double _jaccard = options.MinJaccard;
    private readonly int _shared = options.MinShared == 0 ? int.MaxValue : options.MinShared;

    internal bool Accepts(Overlap overlap)
        => overlap.Shared >= _shared || (overlap.Shared > 0 && overlap.Containment >= _containment && overlap.Jaccard >= _jaccard);

    /// <summary>The fewest shingles that two sets of these sizes must share.</summary>
    internal int Needed(int smaller, int larger)
    {
        var guess = Math.Ceiling(Math.Max(_containment * smaller, _jaccard / (1 + _jaccard) * ((double)smaller + larger)));
        var needed = Math.Max(1, Math.Min((int)guess - 1, _shared));
        while (needed <= smaller && !Accepts(new Overlap(needed, smaller, larger)))
        {
            needed++;
        }

        return needed;
    }

    /// <summary>The fewest shingles that a set must share with any set of its own size or larger.</summary>
    internal int NeededAsSmaller(int count) => Needed(count, count);

    /// <summary>The fewest shingles that a smaller set must have.</summary>
    internal int LeastPartner(int count) => Math.Max(1, Math.Min(_shared, (int)Math.Floor(_jaccard * count * (1 - 1e-9))));
}
