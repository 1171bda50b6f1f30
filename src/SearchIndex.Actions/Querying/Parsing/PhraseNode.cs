namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Text in quotes: exactly these characters, no variants.</summary>
/// <param name="Source">As typed, with its quotes.</param>
/// <param name="Text">What stands between the quotes.</param>
/// <param name="Within">With <c>~n</c> or NEAR: the pieces of the text within n characters (Han) or words (others), in any order; else null.</param>
/// <param name="Pieces">What NEAR joins; null where the words of the text are the pieces.</param>
public sealed record PhraseNode(string Source, string Text, int? Within, IReadOnlyList<string>? Pieces = null) : QueryNode(Source);
