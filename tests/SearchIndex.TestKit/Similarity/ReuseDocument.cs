using SearchIndex.Similarity.Texts;

namespace SearchIndex.TestKit.Similarity;

/// <summary>A text of a generated library.</summary>
/// <param name="Text">The text.</param>
/// <param name="Masks">The names in it.</param>
public sealed record ReuseDocument(string Text, IReadOnlyList<MaskedSpan> Masks);
