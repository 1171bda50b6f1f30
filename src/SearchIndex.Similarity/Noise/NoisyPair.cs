using SearchIndex.Similarity.Alignment;

namespace SearchIndex.Similarity.Noise;

/// <summary>Two texts of which one stands in the other as far as alignment can tell.</summary>
/// <param name="A">The number of one text.</param>
/// <param name="B">The number of the other one, greater than that of the first.</param>
/// <param name="Coverage">How many units of each stand in an aligned passage; a word that differs in a letter or so counts.</param>
public readonly record struct NoisyPair(int A, int B, Coverage Coverage);
