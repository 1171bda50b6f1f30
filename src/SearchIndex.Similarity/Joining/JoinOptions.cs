namespace SearchIndex.Similarity.Joining;

/// <summary>
/// Which pairs count: those that reach both shares, <see cref="MinContainment"/> and <see cref="MinJaccard"/>, and, where
/// <see cref="MinShared"/> is given, those that share so much whatever its share.
/// </summary>
public sealed record JoinOptions
{
    /// <summary>The least share of the smaller text that must stand in the other one, 0 to 1.</summary>
    public double MinContainment { get; init; } = 0.5;

    /// <summary>The least Jaccard similarity, 0 to 1; 0 asks for none. Greater than <see cref="MinContainment"/> it says it all.</summary>
    public double MinJaccard { get; init; }

    /// <summary>
    /// So many shared shingles are enough, 0 or more; 0 asks for the shares alone. For long documents that have a long passage in common
    /// and much else that they have not.
    /// </summary>
    public int MinShared { get; init; }

    /// <summary>How candidates are found.</summary>
    public JoinMode Mode { get; init; } = JoinMode.Exact;

    /// <summary>How many threads may work; the answer does not depend on it. 1 or more.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        if (MinContainment is not (>= 0 and <= 1) || MinJaccard is not (>= 0 and <= 1) || Math.Max(MinContainment, MinJaccard) == 0)
        {
            throw new ArgumentException($"The thresholds of containment ({MinContainment}) and Jaccard similarity ({MinJaccard}) must lie between 0 and 1, and one above 0.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(MinShared);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
