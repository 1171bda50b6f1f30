namespace SearchIndex.Similarity.Alignment;

/// <summary>What two sequences of units share.</summary>
/// <param name="Passages">By their place in A; no two share a unit on either side.</param>
/// <param name="Window">Points that equal units in a row had to be worth: <see cref="AlignmentOptions.MinimumBlock"/>, or more where the texts had too many equal windows.</param>
/// <param name="IsBounded">
/// True where a limit was met (too many equal windows, too many overlapping blocks, more than <see cref="AlignmentOptions.MaximumUnits"/> units):
/// each passage is still one, but there may be better ones.
/// </param>
public sealed record UnitPassages(IReadOnlyList<UnitPassage> Passages, int Window, bool IsBounded);
