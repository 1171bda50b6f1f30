namespace SearchIndex.Actions.Likeness;

/// <summary>A word or a name of a free text, with all that may stand for it.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Words">Words that may stand for it, with how well they do, 0 to 1.</param>
/// <param name="Concepts">Keys of concepts that may, with how well they do.</param>
internal sealed record TextPart(string Text, IReadOnlyDictionary<string, double> Words, IReadOnlyDictionary<string, double> Concepts);
