namespace SearchIndex.Similarity.Joining;

/// <summary>Texts with the same shingles.</summary>
/// <param name="Texts">Their numbers, ascending; two or more.</param>
public sealed record IdenticalGroup(IReadOnlyList<int> Texts);
