namespace SearchIndex.Actions.Likeness;

/// <summary>An action that does something alike.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">How much alike, 0 to 1.</param>
/// <param name="City">Name of its city in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Commitment">The commitment it stands under.</param>
/// <param name="Excerpt">How its text begins.</param>
/// <param name="Parts">What the score is made of.</param>
/// <param name="Reasons">Why it is alike, the weightiest reason first.</param>
/// <param name="SharedText">How much text the two share, or null where that is little.</param>
public sealed record SimilarHit(
    string Id,
    double Score,
    string City,
    string? CityLocal,
    string Title,
    string Commitment,
    string Excerpt,
    LikenessParts Parts,
    IReadOnlyList<SimilarReason> Reasons,
    SharedTextShare? SharedText);
