namespace SearchIndex.Similarity.Clustering;

/// <summary>
/// Clusters while they grow. A cluster is known by one of its items, its root; it keeps its items (one for each group of identical ones), the sum of
/// similarities of each item to all members, its weakest pair, and the roots of clusters that it can never be joined with.
/// </summary>
internal sealed class ClusterMerging
{
    private readonly IdenticalGroups _groups;
    private readonly PairTable _table;
    private readonly double _bound;
    private readonly int[] _roots;
    private readonly Dictionary<int, List<int>> _items = [];
    private readonly Dictionary<int, double> _sums = [];
    private readonly Dictionary<int, ItemPair> _weakest = [];
    private readonly Dictionary<int, HashSet<int>> _apart = [];

    public ClusterMerging(IdenticalGroups groups, PairTable table, double bound)
    {
        (_groups, _table, _bound) = (groups, table, bound);
        _roots = [.. Enumerable.Range(0, groups.ItemCount)];
    }

    /// <summary>Joins the clusters of two items if all pairs between them hold the bound.</summary>
    public void Join(int a, int b)
    {
        var (one, other) = (_roots[a], _roots[b]);
        if (one == other || (_apart.TryGetValue(one, out var apart) && apart.Contains(other)))
        {
            return;
        }

        var (itemsOne, itemsOther) = (Items(one), Items(other));
        if (itemsOne.Count < itemsOther.Count)
        {
            (one, other, itemsOne, itemsOther) = (other, one, itemsOther, itemsOne);
        }

        var weakest = Weaker(Weakest(one), Weakest(other));
        var between = new double[itemsOne.Count, itemsOther.Count];
        for (var i = 0; i < itemsOne.Count; i++)
        {
            for (var j = 0; j < itemsOther.Count; j++)
            {
                var similarity = _table.Similarity(itemsOne[i], itemsOther[j]);
                if (!(similarity >= _bound))
                {
                    KeepApart(one, other);
                    return;
                }

                between[i, j] = similarity;
                weakest = Weaker(weakest, new ItemPair(Math.Min(itemsOne[i], itemsOther[j]), Math.Max(itemsOne[i], itemsOther[j]), similarity));
            }
        }

        AddSums(itemsOne, itemsOther, between);
        itemsOne.AddRange(itemsOther);
        _items[one] = itemsOne;
        _items.Remove(other);
        _weakest[one] = weakest!.Value;
        itemsOther.ForEach(item => _roots[item] = one);
        MoveApart(other, one);
    }

    /// <summary>All clusters of two members and more, by their first member.</summary>
    public IReadOnlyList<ItemCluster> Clusters() =>
    [
        .. _items.Keys.Union(_groups.Repeated.Where(first => _roots[first] == first)).Select(Finished).OrderBy(cluster => cluster.Members[0]),
    ];

    private ItemCluster Finished(int root)
    {
        var items = Items(root);
        int[] members = [.. items.SelectMany(_groups.Members).Order()];
        var medoid = items.Order().MaxBy(Sum);
        var weakest = Weakest(root) ?? new ItemPair(members[0], members[1], 1);
        return new ItemCluster(members, medoid, weakest);
    }

    private List<int> Items(int root) => _items.TryGetValue(root, out var items) ? items : [root];

    /// <summary>Similarity of an item to all other members, those identical to it included.</summary>
    private double Sum(int item) => _sums.GetValueOrDefault(item) + _groups.Count(item) - 1;

    private ItemPair? Weakest(int root) => _weakest.TryGetValue(root, out var pair) ? pair
        : _groups.Count(root) > 1 ? new ItemPair(root, _groups.Members(root)[1], 1)
        : null;

    private static ItemPair? Weaker(ItemPair? one, ItemPair? other) => one is not { } a ? other
        : other is not { } b ? one
        : (a.Similarity, a.A, a.B).CompareTo((b.Similarity, b.A, b.B)) <= 0 ? a : b;

    private void AddSums(List<int> itemsOne, List<int> itemsOther, double[,] between)
    {
        for (var i = 0; i < itemsOne.Count; i++)
        {
            for (var j = 0; j < itemsOther.Count; j++)
            {
                _sums[itemsOne[i]] = _sums.GetValueOrDefault(itemsOne[i]) + (between[i, j] * _groups.Count(itemsOther[j]));
                _sums[itemsOther[j]] = _sums.GetValueOrDefault(itemsOther[j]) + (between[i, j] * _groups.Count(itemsOne[i]));
            }
        }
    }

    private void KeepApart(int one, int other)
    {
        Apart(one).Add(other);
        Apart(other).Add(one);
    }

    /// <summary>What was to be kept apart from a cluster that is no more is to be kept apart from the one that it became part of.</summary>
    private void MoveApart(int gone, int root)
    {
        if (!_apart.Remove(gone, out var apart))
        {
            return;
        }

        foreach (var other in apart)
        {
            _apart[other].Remove(gone);
            KeepApart(root, other);
        }
    }

    private HashSet<int> Apart(int root)
    {
        if (!_apart.TryGetValue(root, out var apart))
        {
            _apart[root] = apart = [];
        }

        return apart;
    }
}
