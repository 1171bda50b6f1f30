namespace SearchIndex.Actions.Library;

/// <summary>Actions that lack one required part of the query.</summary>
/// <param name="Note">A sentence such as "9 more actions on invasive species do not mention 福寿螺".</param>
/// <param name="Missing">The part that they lack, as typed.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Cities">How many by city.</param>
/// <param name="Hits">The best of them.</param>
public sealed record NearMisses(string Note, string Missing, int Total, IReadOnlyList<FacetValue> Cities, IReadOnlyList<SearchHit> Hits);
