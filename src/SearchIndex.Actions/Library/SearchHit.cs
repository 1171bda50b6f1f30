namespace SearchIndex.Actions.Library;

/// <summary>One action that matches.</summary>
/// <param name="Id">The action's id.</param>
/// <param name="Score">BM25-based, comparable within one search only.</param>
/// <param name="City">Name of its city in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Title">Heading of the action.</param>
/// <param name="Commitment">The commitment it stands under.</param>
/// <param name="Updated">Latest date among its fields, or null.</param>
/// <param name="Snippets">Parts of its texts with the matches marked.</param>
/// <param name="Via">Names in the text through which the query matched.</param>
/// <param name="Flags">As in the action.</param>
/// <param name="Explanation">How the score came about, where asked for.</param>
public sealed record SearchHit(
    string Id,
    double Score,
    string City,
    string? CityLocal,
    string Title,
    string Commitment,
    DateOnly? Updated,
    IReadOnlyList<Snippet> Snippets,
    IReadOnlyList<string> Via,
    IReadOnlyList<string> Flags,
    string? Explanation);
