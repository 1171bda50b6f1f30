namespace SearchIndex.Actions.Library.Concepts;

/// <summary>A field that names an entry.</summary>
/// <param name="Field">"title", "commitment", "description", "baseline" or "target".</param>
/// <param name="Updated">Its date, or null.</param>
/// <param name="Count">How often.</param>
public sealed record ConceptField(string Field, DateOnly? Updated, int Count);
