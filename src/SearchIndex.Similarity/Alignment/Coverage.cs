namespace SearchIndex.Similarity.Alignment;

/// <summary>How much of two texts lies in shared passages: unlike overlap of shingles it loses one unit for each unit that differs, not several.</summary>
/// <param name="Matched">Units matched inside passages, as many on either side.</param>
/// <param name="CountA">Units of A.</param>
/// <param name="CountB">Units of B.</param>
public readonly record struct Coverage(int Matched, int CountA, int CountB)
{
    /// <summary>Share of A's units that are matched; 0 for an empty text.</summary>
    public double ContainmentA => CountA == 0 ? 0 : (double)Matched / CountA;

    /// <summary>Share of B's units that are matched; 0 for an empty text.</summary>
    public double ContainmentB => CountB == 0 ? 0 : (double)Matched / CountB;
}
