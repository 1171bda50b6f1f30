using SearchIndex.Similarity.Clustering;

namespace SearchIndex.TestKit.Similarity;

/// <summary>Clusters by the definition at <see cref="ItemClustering"/>, word for word: all similarities in a table, all members of two clusters compared each time.</summary>
public static class NaiveClustering
{
    /// <summary>Makes clusters.</summary>
    /// <param name="similarities">Of all items, the same both ways; 1 exactly for identical ones.</param>
    /// <param name="pairs">The pairs to begin with.</param>
    /// <param name="bound">The least similarity of two members.</param>
    /// <returns>Clusters of two and more, by their first member.</returns>
    public static List<ItemCluster> Run(double[,] similarities, IEnumerable<(int A, int B)> pairs, double bound)
    {
        var count = similarities.GetLength(0);
        var clusters = Enumerable.Range(0, count).Select(item => new SortedSet<int> { item }).ToArray();
        var identical = from a in Enumerable.Range(0, count) from b in Enumerable.Range(a + 1, count - a - 1) where similarities[a, b] == 1 select (a, b);
        int First(int item) => Enumerable.Range(0, count).First(other => other == item || similarities[item, other] == 1);
        foreach (var (a, b) in identical.Concat(pairs.Select(pair => (A: First(pair.A), B: First(pair.B))).Select(pair => (A: Math.Min(pair.A, pair.B), B: Math.Max(pair.A, pair.B)))
            .OrderByDescending(pair => similarities[pair.A, pair.B]).ThenBy(pair => pair.A).ThenBy(pair => pair.B)))
        {
            if (clusters[a] != clusters[b] && clusters[a].All(one => clusters[b].All(other => similarities[one, other] >= bound)))
            {
                var joined = new SortedSet<int>(clusters[a].Union(clusters[b]));
                foreach (var member in joined)
                {
                    clusters[member] = joined;
                }
            }
        }

        return [.. clusters.Distinct().Where(cluster => cluster.Count > 1).Select(cluster => Finished([.. cluster], similarities)).OrderBy(cluster => cluster.Members[0])];
    }

    private static ItemCluster Finished(int[] members, double[,] similarities)
    {
        var weakest = (from a in members from b in members where a < b select new ItemPair(a, b, similarities[a, b])).MinBy(pair => (pair.Similarity, pair.A, pair.B));
        var medoid = members.MaxBy(member => members.Where(other => other != member).Sum(other => similarities[member, other]));
        return new ItemCluster(members, medoid, weakest);
    }
}
