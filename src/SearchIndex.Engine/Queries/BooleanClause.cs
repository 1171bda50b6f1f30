namespace SearchIndex.Engine.Queries;

/// <summary>One part of a <see cref="BooleanQuery"/>.</summary>
/// <param name="Occur">What it means.</param>
/// <param name="Query">What it asks for.</param>
public sealed record BooleanClause(Occur Occur, Query Query);
