namespace SearchIndex.Actions.Library;

/// <summary>How one part of a query was read.</summary>
/// <param name="Text">The part as typed.</param>
/// <param name="As">"text", "phrase", "concept", "species", "city", "field", "kind", "connective" and so on.</param>
/// <param name="Names">The names it stands for; empty where it stands for itself only.</param>
/// <param name="Required">Whether an action without it is no hit.</param>
/// <param name="Count">How many actions have it, or null where that makes no sense.</param>
public sealed record UnderstoodPart(string Text, string As, IReadOnlyList<string> Names, bool Required, int? Count);
