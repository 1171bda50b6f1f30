using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Noise;

/// <summary>A text to be compared with letters and characters that may be wrong.</summary>
/// <param name="Text">The original.</param>
/// <param name="Masks">Spans that count as one unit each, ascending and not overlapping.</param>
public sealed record NoisyText(string Text, IReadOnlyList<MaskedSpan> Masks);
