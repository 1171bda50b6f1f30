namespace SearchIndex.Actions.Library;

/// <summary>A filter that is not part of the query text.</summary>
/// <param name="Field">Such as "city", "area", "commitment", "country".</param>
/// <param name="Value">The value wanted.</param>
public sealed record SearchFilter(string Field, string Value);
