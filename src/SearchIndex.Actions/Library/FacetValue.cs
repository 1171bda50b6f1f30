namespace SearchIndex.Actions.Library;

/// <summary>How many matches have a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The number of matches, at least 1.</param>
public sealed record FacetValue(string Value, int Count);
