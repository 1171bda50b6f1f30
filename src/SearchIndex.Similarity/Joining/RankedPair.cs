namespace SearchIndex.Similarity.Joining;

/// <summary>Two different sets, by rank, and how many shingles they share.</summary>
internal readonly record struct RankedPair(int Smaller, int Larger, int Shared);
