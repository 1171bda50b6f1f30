namespace SearchIndex.Actions.Suggesting;

/// <summary>Suggestions for the beginning of a query.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Suggestions">The best first; each has hits.</param>
public sealed record SuggestionResponse(string Query, IReadOnlyList<Suggestion> Suggestions);
