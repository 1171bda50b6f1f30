namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>A Latin word with <c>~n</c>: up to n edits away.</summary>
/// <param name="Source">As typed.</param>
/// <param name="Word">The word without the mark.</param>
/// <param name="Edits">1 or 2.</param>
public sealed record FuzzyNode(string Source, string Word, int Edits) : QueryNode(Source);
