namespace SearchIndex.Actions.Suggesting;

/// <summary>What a person may be about to type.</summary>
/// <param name="Text">The name or word to show.</param>
/// <param name="Kind">"concept", "species", "law", "place", "city", "heading" (of the platform, or the title of another document) or "term".</param>
/// <param name="Also">Another name of the same thing, mostly in the other language; or null.</param>
/// <param name="Via">What was matched where that is not the text itself, such as Pinyin; or null.</param>
/// <param name="Count">How many actions a search for it covers, at least 1.</param>
/// <param name="Query">What to search for.</param>
/// <param name="Key">Key of the entry of the lexicon, or null.</param>
public sealed record Suggestion(string Text, string Kind, string? Also, string? Via, int Count, string Query, string? Key);
