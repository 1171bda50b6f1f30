namespace SearchIndex.Similarity.Shingles;

/// <summary>What two sets of shingles share.</summary>
/// <param name="Shared">Shingles in both.</param>
/// <param name="CountA">Shingles of the first.</param>
/// <param name="CountB">Shingles of the second.</param>
public readonly record struct Overlap(int Shared, int CountA, int CountB)
{
    /// <summary>The share of the first that stands in the second, 0 to 1; 0 where the first is empty.</summary>
    public double ContainmentA => CountA == 0 ? 0 : (double)Shared / CountA;

    /// <summary>The share of the second that stands in the first, 0 to 1; 0 where the second is empty.</summary>
    public double ContainmentB => CountB == 0 ? 0 : (double)Shared / CountB;

    /// <summary>The larger of the two containments: the share of the smaller set.</summary>
    public double Containment => Math.Max(ContainmentA, ContainmentB);

    /// <summary>What both have as a share of what either has, 0 to 1; 0 where both are empty.</summary>
    public double Jaccard => Shared == 0 ? 0 : Shared / ((double)CountA + CountB - Shared);

    /// <summary>The same seen from the second.</summary>
    /// <returns>First and second in turn.</returns>
    public Overlap Reversed() => new(Shared, CountB, CountA);
}
