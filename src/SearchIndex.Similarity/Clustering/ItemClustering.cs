using System.Runtime.InteropServices;

namespace SearchIndex.Similarity.Clustering;

/// <summary>
/// Makes clusters without chains: whatever the size of a cluster, its weakest pair is known and no weaker than the bound.
/// </summary>
/// <remarks>
/// Identical items begin in one cluster, all others alone. The pairs are taken from the most to the least similar (of equal ones by A,
/// then B, the first of a group of identical items standing for the group). The two clusters that a pair joins become one if every pair between their members is at least as similar as the bound; else they stay
/// apart for good, since growing can only add pairs. So A~B~C with A unlike C gives the better of the two pairs, never all three. An item is in one cluster at most; pairs across clusters
/// stay in the caller's list. The order in which pairs are given does not matter. Of identical items one stands for all, so groups of thousands cost no more than one item.
/// </remarks>
public static class ItemClustering
{
    /// <summary>Makes clusters.</summary>
    /// <param name="itemCount">How many items there are; they are numbered from 0.</param>
    /// <param name="identical">Groups of items whose similarity to each other is 1 and to any other item the same; none in two groups.</param>
    /// <param name="pairs">Pairs of similar items; of a group any member may stand for it. Of a pair listed twice the greater similarity counts.</param>
    /// <param name="bound">The least similarity of two members, above 0.</param>
    /// <param name="unlisted">
    /// The similarity of two items that no pair lists, the same both ways: asked for one item of each group. Null where such items are below the bound in any case.
    /// </param>
    /// <returns>Clusters of two and more, by their first member.</returns>
    /// <exception cref="ArgumentException">A number is no item's, an item is in two groups, or a similarity is no number.</exception>
    public static IReadOnlyList<ItemCluster> Run(
        int itemCount, IReadOnlyList<IReadOnlyList<int>> identical, IEnumerable<ItemPair> pairs, double bound, Func<int, int, double>? unlisted = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(itemCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var groups = new IdenticalGroups(itemCount, identical);
        var listed = Listed(itemCount, pairs, groups);
        var table = new PairTable(listed, unlisted);
        var merging = new ClusterMerging(groups, table, bound);
        CollectionsMarshal.AsSpan(listed).Sort(ByStrength);
        foreach (var pair in listed)
        {
            if (pair.Similarity < bound)
            {
                break;
            }

            merging.Join(pair.A, pair.B);
        }

        return merging.Clusters();
    }

    private static int ByStrength(ItemPair one, ItemPair other)
    {
        var order = other.Similarity.CompareTo(one.Similarity);
        order = order != 0 ? order : one.A.CompareTo(other.A);
        return order != 0 ? order : one.B.CompareTo(other.B);
    }

    /// <summary>The pairs of groups, each once, A before B.</summary>
    private static List<ItemPair> Listed(int itemCount, IEnumerable<ItemPair> pairs, IdenticalGroups groups)
    {
        var listed = new List<ItemPair>();
        foreach (var pair in pairs)
        {
            if ((uint)pair.A >= (uint)itemCount || (uint)pair.B >= (uint)itemCount || double.IsNaN(pair.Similarity))
            {
                throw new ArgumentException($"The pair {pair} is not one of {itemCount} items with a similarity.", nameof(pairs));
            }

            var (a, b) = (groups.First(pair.A), groups.First(pair.B));
            if (a != b)
            {
                listed.Add(new ItemPair(Math.Min(a, b), Math.Max(a, b), pair.Similarity));
            }
        }

        listed.Sort(static (one, other) => one.A != other.A ? one.A.CompareTo(other.A)
            : one.B != other.B ? one.B.CompareTo(other.B)
            : other.Similarity.CompareTo(one.Similarity));
        var kept = 0;
        for (var i = 0; i < listed.Count; i++)
        {
            if (kept == 0 || listed[kept - 1].A != listed[i].A || listed[kept - 1].B != listed[i].B)
            {
                listed[kept++] = listed[i];
            }
        }

        listed.RemoveRange(kept, listed.Count - kept);
        return listed;
    }
}
