namespace SearchIndex.Actions.Library;

/// <summary>Actions that name nothing of what was asked for, but something narrower: a national park where protected areas were asked for.</summary>
/// <param name="Note">A sentence for people.</param>
/// <param name="Total">How many there are; they are not among the total of the search.</param>
/// <param name="Cities">How many in each city.</param>
/// <param name="Hits">The best of them.</param>
public sealed record NarrowerHits(string Note, int Total, IReadOnlyList<FacetValue> Cities, IReadOnlyList<SearchHit> Hits);
