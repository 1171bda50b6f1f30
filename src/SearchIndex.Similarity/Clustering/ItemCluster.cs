namespace SearchIndex.Similarity.Clustering;

/// <summary>Items that are similar, each to each.</summary>
/// <param name="Members">Two or more, ascending.</param>
/// <param name="Medoid">The member that is most similar to the others together; of equal ones the first.</param>
/// <param name="Weakest">The least similar pair of members, A before B; of equal ones the first by A, then B.</param>
public sealed record ItemCluster(IReadOnlyList<int> Members, int Medoid, ItemPair Weakest);
