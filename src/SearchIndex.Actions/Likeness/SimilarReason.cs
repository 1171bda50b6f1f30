namespace SearchIndex.Actions.Likeness;

/// <summary>One reason why two actions are alike, said in both languages.</summary>
/// <param name="Kind">"heading", "commitment", "area", "concepts", "species", "laws", "words", "topic" or "sharedText".</param>
/// <param name="English">The reason in English.</param>
/// <param name="Chinese">The reason in Chinese.</param>
/// <param name="Terms">What is shared: keys of concepts, titles of laws, words; the weightiest first.</param>
/// <param name="Weight">What it adds to the score; 0 for shared text, which adds nothing.</param>
public sealed record SimilarReason(string Kind, string English, string Chinese, IReadOnlyList<string> Terms, double Weight);
