namespace SearchIndex.Actions.Coverage;

/// <summary>The actions of a cell, a row or a column that share a state.</summary>
/// <param name="State">Such as "description", "no-description", "baseline", "platform-wording", "target", "repeats", "undated" or "stale".</param>
/// <param name="Count">How many there are.</param>
/// <param name="Query">The search that gives exactly these.</param>
public sealed record CoveragePart(string State, int Count, string Query);
