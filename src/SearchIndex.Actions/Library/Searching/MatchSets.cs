using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// The documents that parts of queries match, found once and kept for the next query with the same part: an answer counts every part
/// alone, together and left out. Safe for use by many threads; the least recently used sets are forgotten.
/// </summary>
internal sealed class MatchSets
{
    private const long MostBytes = 32L << 20;
    private const int Fewest = 64;
    private const int Most = 4_096;

    private readonly Searcher _searcher;
    private readonly int _capacity;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, MatchSet Set)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, MatchSet Set)> _recent = new();

    /// <summary>Keeps sets of one commit.</summary>
    /// <param name="searcher">The index.</param>
    public MatchSets(Searcher searcher)
    {
        _searcher = searcher;
        _capacity = (int)Math.Clamp(MostBytes / (64 + (searcher.Snapshot.DocumentCount / 8)), Fewest, Most);
    }

    /// <summary>What a query matches.</summary>
    /// <param name="query">A query.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The set.</returns>
    public MatchSet Of(Query query, CancellationToken cancellationToken)
    {
        var bare = MatchKey.Bare(query);
        var key = MatchKey.Of(bare);
        if (key is null)
        {
            return Find(bare, cancellationToken);
        }

        lock (_lock)
        {
            if (_known.TryGetValue(key, out var node))
            {
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Set;
            }
        }

        var set = Find(bare, cancellationToken);
        lock (_lock)
        {
            if (_known.TryAdd(key, new LinkedListNode<(string Key, MatchSet Set)>((key, set))))
            {
                _recent.AddFirst(_known[key]);
            }

            while (_known.Count > _capacity)
            {
                _known.Remove(_recent.Last!.Value.Key);
                _recent.RemoveLast();
            }
        }

        return set;
    }

    private MatchSet Find(Query bare, CancellationToken cancellationToken) =>
        MatchSet.Of(_searcher.Snapshot.DocumentCount, _searcher.Matches(bare, cancellationToken));
}
