namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Words without quotes, open to understanding: concepts, species, cities, kind words.</summary>
/// <param name="Source">As typed; words are separated by what stood between them.</param>
/// <param name="Words">The words, in order.</param>
/// <param name="Literal">True after <c>=</c> or <c>+</c>-with-<c>=</c>: searched as it stands, nothing expanded.</param>
/// <param name="Demanded">True after <c>+</c>: required, whatever kind of word it is.</param>
public sealed record WordsNode(string Source, IReadOnlyList<string> Words, bool Literal, bool Demanded = false) : QueryNode(Source);
