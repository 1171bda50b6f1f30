using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Joining;

/// <summary>The least that two sets must share, as whole numbers. The doubles of <see cref="Overlap"/> decide, so no rounding differs.</summary>
internal readonly struct Thresholds(double containment, double jaccard)
{
    internal Thresholds(JoinOptions options)
        : this(options.MinContainment, options.MinJaccard)
    {
    }

    internal bool Accepts(Overlap overlap) => overlap.Shared > 0 && overlap.Containment >= containment && overlap.Jaccard >= jaccard;

    /// <summary>The fewest shingles that two sets of these sizes must share.</summary>
    internal int Needed(int smaller, int larger)
    {
        var needed = Math.Max(1, (int)Math.Ceiling(Math.Max(containment * smaller, jaccard / (1 + jaccard) * ((double)smaller + larger))) - 1);
        while (needed <= smaller && !Accepts(new Overlap(needed, smaller, larger)))
        {
            needed++;
        }

        return needed;
    }

    /// <summary>The fewest shingles that a set must share with any set of its own size or larger.</summary>
    internal int NeededAsSmaller(int count) => Needed(count, count);

    /// <summary>The fewest shingles that a smaller set must have.</summary>
    internal int LeastPartner(int count) => Math.Max(1, (int)Math.Floor(jaccard * count * (1 - 1e-9)));
}
