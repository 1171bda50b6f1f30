namespace SearchIndex.Similarity.Clustering;

/// <summary>Two items and how similar they are.</summary>
/// <param name="A">Number of an item.</param>
/// <param name="B">Number of another.</param>
/// <param name="Similarity">0 to 1.</param>
public readonly record struct ItemPair(int A, int B, double Similarity);
