namespace SearchIndex.Actions.Library;

/// <summary>The answer to a search. Serialised in camelCase it is the document that CONTRACT promises.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Understood">How each part of the query was read.</param>
/// <param name="Total">How many actions match.</param>
/// <param name="TotalIsExact">Whether <paramref name="Total"/> was counted to the end.</param>
/// <param name="Offset">How many hits were skipped.</param>
/// <param name="Hits">The hits of this page.</param>
/// <param name="Facets">
/// Counts by field, over all matches. A facet leaves out the filters of its own field: a count is what the search has with that value as the field's
/// only filter.
/// </param>
/// <param name="Notes">Sentences that a person should read.</param>
/// <param name="NearMisses">What nearly matched, grouped; null where nothing did.</param>
public sealed record SearchResponse(
    string Query,
    IReadOnlyList<UnderstoodPart> Understood,
    int Total,
    bool TotalIsExact,
    int Offset,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets,
    IReadOnlyList<string> Notes,
    NearMisses? NearMisses)
{
    /// <summary>What names only something narrower; null where nothing does, or where the query takes them as hits (<c>narrower:on</c>).</summary>
    public NarrowerHits? Narrower { get; init; }

    /// <summary>What may have been meant by a part that nothing has; only proposed, never applied, and each has hits.</summary>
    public IReadOnlyList<Suggesting.Correction> DidYouMean { get; init; } = [];

    /// <summary>How many values a facet has of which the most frequent are given only, by field; empty where none was cut.</summary>
    public IReadOnlyDictionary<string, int> FacetTotals { get; init; } = new Dictionary<string, int>();
}
