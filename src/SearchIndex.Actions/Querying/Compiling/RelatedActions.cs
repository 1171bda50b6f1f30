namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>What a library knows of actions that belong together; each is worked out when it is first asked for.</summary>
/// <param name="Exists">Whether there is an action of an id.</param>
/// <param name="Similar">Ids of the actions like one, with how much they are, the most alike first; null where nothing can be said of it.</param>
/// <param name="Sharing">Ids of the actions that share at least this much of the smaller text with one, the most first; above 0, at most 1.</param>
internal sealed record RelatedActions(
    Func<string, bool> Exists,
    Func<string, IReadOnlyList<(string Id, double Score)>?> Similar,
    Func<string, double, IReadOnlyList<(string Id, double Share)>> Sharing);
