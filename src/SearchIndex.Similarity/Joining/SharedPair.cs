using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Joining;

/// <summary>Two texts that share enough.</summary>
/// <param name="A">The number of one text.</param>
/// <param name="B">The number of the other one, greater than that of the first.</param>
/// <param name="Overlap">What they share, seen from <paramref name="A"/>.</param>
public readonly record struct SharedPair(int A, int B, Overlap Overlap);
