namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>A query, understood: its parts, all of which together are asked for.</summary>
/// <param name="Parts">The parts in the order of the query.</param>
/// <param name="Scopes">Which scopes the query asks for beside the current actions, such as "unreadable".</param>
/// <param name="Notes">Sentences for people.</param>
/// <param name="Narrower">Whether actions that name only something narrower are hits too.</param>
internal sealed record QueryReading(IReadOnlyList<QueryPart> Parts, IReadOnlyList<string> Scopes, IReadOnlyList<string> Notes, bool Narrower = false);
