using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>The cities of the library that lie in a place.</summary>
/// <param name="Names">Their names, at least one.</param>
/// <param name="Query">Matches their actions.</param>
internal sealed record PlaceCities(IReadOnlyList<string> Names, Query Query);
