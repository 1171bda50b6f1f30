namespace SearchIndex.Similarity.Clustering;

/// <summary>Items of which some are identical: the first of each group stands for it.</summary>
internal sealed class IdenticalGroups
{
    private readonly int[] _first;
    private readonly Dictionary<int, int[]> _members = [];

    public IdenticalGroups(int itemCount, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        _first = [.. Enumerable.Range(0, itemCount)];
        var grouped = new bool[itemCount];
        foreach (var group in groups)
        {
            int[] members = [.. group.Order()];
            foreach (var item in members)
            {
                if ((uint)item >= (uint)itemCount || grouped[item])
                {
                    throw new ArgumentException($"{item} is no item, or is named twice in groups of identical items.", nameof(groups));
                }

                grouped[item] = true;
                _first[item] = members[0];
            }

            if (members.Length > 1)
            {
                _members[members[0]] = members;
            }
        }
    }

    public int ItemCount => _first.Length;

    /// <summary>The item that stands for an item.</summary>
    public int First(int item) => _first[item];

    /// <summary>Items that an item stands for, itself the first, ascending.</summary>
    public IReadOnlyList<int> Members(int first) => _members.TryGetValue(first, out var members) ? members : [first];

    /// <summary>How many items an item stands for.</summary>
    public int Count(int first) => _members.TryGetValue(first, out var members) ? members.Length : 1;

    /// <summary>Items that stand for two and more.</summary>
    public IEnumerable<int> Repeated => _members.Keys;
}
