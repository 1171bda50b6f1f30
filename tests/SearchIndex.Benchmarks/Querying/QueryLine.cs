using SearchIndex.Engine.Queries;

namespace SearchIndex.Benchmarks.Querying;

/// <summary>One line of a query file.</summary>
/// <param name="Mode">How it is read.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Query">The query, built beforehand.</param>
public sealed record QueryLine(string Mode, string Text, Query Query);
