namespace SearchIndex.Engine.Facets;

/// <summary>Values of a keyword column in the matches.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Counts">The most frequent first; equal counts in the order of code points.</param>
/// <param name="DistinctValues">How many values there are, those that a limit cut included.</param>
/// <param name="Documents">How many matches have any value.</param>
public sealed record FacetResult(string Field, IReadOnlyList<FacetCount> Counts, int DistinctValues, int Documents);
