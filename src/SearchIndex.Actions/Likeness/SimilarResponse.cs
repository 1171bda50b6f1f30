namespace SearchIndex.Actions.Likeness;

/// <summary>Actions that do something alike.</summary>
/// <param name="Id">Id of the action asked about, or null for a text.</param>
/// <param name="Text">The text asked about, or null for an action.</param>
/// <param name="Compared">How many actions it was compared with.</param>
/// <param name="Total">How many of them are alike enough to be listed.</param>
/// <param name="Hits">The most alike first.</param>
/// <param name="Notes">What a person should know, a sentence each.</param>
/// <param name="Method">Weights and versions.</param>
public sealed record SimilarResponse(
    string? Id,
    string? Text,
    int Compared,
    int Total,
    IReadOnlyList<SimilarHit> Hits,
    IReadOnlyList<string> Notes,
    string Method);
