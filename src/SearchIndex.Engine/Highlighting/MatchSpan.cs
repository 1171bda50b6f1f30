using SearchIndex.Engine.Queries;

namespace SearchIndex.Engine.Highlighting;

/// <summary>A piece of a text that a query matched.</summary>
/// <param name="Start">First UTF-16 unit, inclusive.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Source">The term, phrase or multi-term query that matched here; the first of them where several match the same piece.</param>
public readonly record struct MatchSpan(int Start, int End, Query Source);
