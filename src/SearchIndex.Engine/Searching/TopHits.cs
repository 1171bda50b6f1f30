using SearchIndex.Engine.Facets;

namespace SearchIndex.Engine.Searching;

/// <summary>The answer to a search.</summary>
/// <param name="Hits">The hits from the offset on, in order; ties in the order of document numbers.</param>
/// <param name="Total">How many documents match; at least so many where <paramref name="TotalIsExact"/> is false.</param>
/// <param name="TotalIsExact">Whether the total is the number of all matches.</param>
/// <param name="Facets">Counts, paired with the requests.</param>
/// <param name="Notes">Sentences for the person who asked: what was cut or searched otherwise.</param>
/// <param name="IsPartial">Whether the budget ended before everything was looked at.</param>
public sealed record TopHits(
    IReadOnlyList<Hit> Hits,
    long Total,
    bool TotalIsExact,
    IReadOnlyList<FacetResult> Facets,
    IReadOnlyList<string> Notes,
    bool IsPartial);
