namespace SearchIndex.Engine.Facets;

/// <summary>A value of a keyword column.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many matches have it, 1 or more.</param>
public readonly record struct FacetCount(string Value, int Count);
