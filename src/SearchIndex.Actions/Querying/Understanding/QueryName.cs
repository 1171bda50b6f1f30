using SearchIndex.Actions.Knowledge;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>What a name in a query stands for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Key of the entry, id of the city, or the name itself.</param>
/// <param name="Entries">The entries of the lexicon that it can mean; several where it is ambiguous, none where it is no name of an entry.</param>
/// <param name="Names">All names of the same meaning.</param>
internal sealed record QueryName(QueryNameKind Kind, string Key, IReadOnlyList<KnowledgeEntry> Entries, IReadOnlyList<string> Names)
{
    /// <summary>Whether it is a group of species and nothing else, so that each of its species is meant.</summary>
    public bool IsGroup { get; init; }
}
