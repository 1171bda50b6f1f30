namespace SearchIndex.Engine.Facets;

/// <summary>Asks how often the values of a keyword column stand in the matches.</summary>
/// <param name="Field">Name of a field with a keyword column.</param>
/// <param name="Limit">How many values are given; null for all.</param>
public sealed record FacetRequest(string Field, int? Limit = null);
