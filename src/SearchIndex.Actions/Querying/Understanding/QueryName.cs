using SearchIndex.Actions.Knowledge;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>What a name in a query stands for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Key of the entry, id of the city, or the name itself.</param>
/// <param name="Entry">The concept or species, or null.</param>
/// <param name="Names">All names of the same meaning.</param>
internal sealed record QueryName(QueryNameKind Kind, string Key, KnowledgeEntry? Entry, IReadOnlyList<string> Names);
