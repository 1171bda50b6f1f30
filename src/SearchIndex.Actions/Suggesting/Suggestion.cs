namespace SearchIndex.Actions.Suggesting;

/// <summary>What a person may be about to type.</summary>
/// <param name="Text">The name or word to show.</param>
/// <param name="Kind">"concept", "species", "law", "place", "city", "heading" (of the platform, or the title of another document), "commitment" or "term".</param>
/// <param name="Also">Another name of the same thing, mostly in the other language; or null.</param>
/// <param name="Via">What was matched where that is not the text itself, such as Pinyin; or null.</param>
/// <param name="Count">How many hits a search for <paramref name="Query"/> has, at least 1; in a library of more than 5,000 records it may have more.</param>
/// <param name="Query">What to search for.</param>
/// <param name="Key">Key of the entry of the lexicon, or null.</param>
/// <param name="CountIsExact">Whether the search has exactly as many hits.</param>
public sealed record Suggestion(string Text, string Kind, string? Also, string? Via, int Count, string Query, string? Key, bool CountIsExact = true);
