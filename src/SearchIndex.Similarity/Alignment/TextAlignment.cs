namespace SearchIndex.Similarity.Alignment;

/// <summary>What two texts share.</summary>
/// <param name="Passages">By their place in A; they never overlap, on either side.</param>
/// <param name="Coverage">How much of either text they make up.</param>
/// <param name="IsBounded">True where a limit was met; see <see cref="UnitPassages"/>.</param>
public sealed record TextAlignment(IReadOnlyList<AlignedPassage> Passages, Coverage Coverage, bool IsBounded);
