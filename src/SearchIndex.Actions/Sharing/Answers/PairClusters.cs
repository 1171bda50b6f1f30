using SearchIndex.Similarity.Clustering;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Groups actions so that each two of a group share enough: no chains, and the answer depends on the pairs alone.</summary>
internal static class PairClusters
{
    /// <summary>Groups the actions of pairs.</summary>
    /// <param name="pairs">Pairs of different actions, each once.</param>
    /// <param name="bound">The least containment of two members.</param>
    /// <param name="keys">Ids of all actions.</param>
    /// <returns>Groups of two and more, the largest first, with ids that last as long as a group's first member does.</returns>
    public static IReadOnlyList<PairCluster> Of(IReadOnlyList<ActionPair> pairs, double bound, IReadOnlyList<string> keys)
    {
        var known = new Dictionary<(int, int), ActionPair>(pairs.Count);
        foreach (var pair in pairs)
        {
            known.TryAdd((pair.A, pair.B), pair);
        }

        // Only actions with a pair are items, so that a large library with few pairs costs little.
        var items = pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Order().ToArray();
        var numbers = items.Select((action, number) => (action, number)).ToDictionary(item => item.action, item => item.number);
        var clusters = ItemClustering.Run(
            items.Length, [], pairs.Select(pair => new ItemPair(numbers[pair.A], numbers[pair.B], pair.Containment)), bound);
        var members = clusters.Select(cluster => cluster.Members.Select(member => items[member]).ToList()).ToList();
        var names = ClusterNaming.Name([.. members.Select(group => (IReadOnlyCollection<string>)[.. group.Select(member => keys[member])])]);
        return [.. clusters.Select((cluster, i) => new PairCluster(names[i], members[i], items[cluster.Medoid], known[(items[cluster.Weakest.A], items[cluster.Weakest.B])]))
            .OrderByDescending(cluster => cluster.Members.Count).ThenByDescending(cluster => cluster.Weakest.Containment).ThenBy(cluster => cluster.Members[0])];
    }
}
