using System.Buffers;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// The documents that parts of queries match, found once and kept for the next query with the same part: an answer counts every part
/// alone, together and left out. What a word or phrase matches in one field is found alone, and all else put together of that.
/// Safe for use by many threads; the least recently used sets are forgotten.
/// </summary>
internal sealed class MatchSets
{
    private const long MostBytes = 32L << 20;
    private const int BytesOfEntry = 160;

    private readonly Searcher _searcher;
    private readonly int _documentCount;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, MatchSet Set)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, MatchSet Set)> _recent = new();
    private readonly StandingForms _forms;
    private readonly MatchSet _none;
    private long _bytes;

    /// <summary>Keeps sets of one commit.</summary>
    /// <param name="searcher">The index.</param>
    public MatchSets(Searcher searcher)
    {
        _searcher = searcher;
        _documentCount = searcher.Snapshot.DocumentCount;
        _forms = new StandingForms(searcher.Snapshot);
        _none = MatchSet.Of(_documentCount, Array.Empty<ulong>());
    }

    /// <summary>What a query matches.</summary>
    /// <param name="query">A query.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The set.</returns>
    public MatchSet Of(Query query, CancellationToken cancellationToken) => OfBare(MatchKey.Bare(query), cancellationToken);

    /// <summary>What the engine finds, put together of nothing and not kept: the plain twin of <see cref="Of"/>.</summary>
    /// <param name="query">A query.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The set.</returns>
    public MatchSet Find(Query query, CancellationToken cancellationToken) => Find([query], cancellationToken);

    /// <summary>Forgets all sets.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _known.Clear();
            _recent.Clear();
            _bytes = 0;
        }
    }

    private MatchSet Find(IReadOnlyList<Query> any, CancellationToken cancellationToken)
    {
        if (any.Count == 0)
        {
            return _none;
        }

        var length = MatchSet.WordCount(_documentCount);
        var words = ArrayPool<ulong>.Shared.Rent(Math.Max(1, length));
        try
        {
            var marks = words.AsSpan(0, length);
            marks.Clear();
            foreach (var query in any)
            {
                _searcher.Mark(query, marks, cancellationToken);
            }

            return MatchSet.Of(_documentCount, marks);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(words);
        }
    }

    private MatchSet OfBare(Query bare, CancellationToken cancellationToken)
    {
        if (MatchKey.Of(bare) is not { } key)
        {
            return Make(bare, cancellationToken);
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

        var set = Make(bare, cancellationToken);
        lock (_lock)
        {
            var node = new LinkedListNode<(string Key, MatchSet Set)>((key, set));
            if (_known.TryAdd(key, node))
            {
                _recent.AddFirst(node);
                _bytes += Bytes(node);
            }

            while (_bytes > MostBytes && _known.Count > 1)
            {
                var last = _recent.Last!;
                _known.Remove(last.Value.Key);
                _recent.RemoveLast();
                _bytes -= Bytes(last);
            }
        }

        return set;
    }

    private static long Bytes(LinkedListNode<(string Key, MatchSet Set)> node) => BytesOfEntry + (node.Value.Key.Length * sizeof(char)) + node.Value.Set.Bytes;

    private MatchSet Make(Query bare, CancellationToken cancellationToken) => bare switch
    {
        BooleanQuery { MinimumShouldMatch: <= 1 } boolean => Join(boolean, cancellationToken),
        BoostQuery or ConstantScoreQuery or DisjunctionMaxQuery => Of(bare, cancellationToken),
        _ => Find(_forms.Of(bare), cancellationToken),
    };

    // As the engine reads clauses: of those that may match one must where none is demanded, and what is only excluded matches nothing.
    private MatchSet Join(BooleanQuery boolean, CancellationToken cancellationToken)
    {
        MatchSet? all = null;
        foreach (var clause in boolean.Clauses.Where(clause => clause.Occur is Occur.Must or Occur.Filter))
        {
            var set = OfBare(clause.Query, cancellationToken);
            all = all?.And(set) ?? set;
        }

        if (all is null || boolean.MinimumShouldMatch > 0)
        {
            var any = Any(boolean.Clauses.Where(clause => clause.Occur == Occur.Should).Select(clause => clause.Query), cancellationToken);
            all = all?.And(any) ?? any;
        }

        foreach (var clause in boolean.Clauses.Where(clause => clause.Occur == Occur.MustNot))
        {
            all = all.Count == 0 ? all : all.Without(OfBare(clause.Query, cancellationToken));
        }

        return all;
    }

    private MatchSet Any(IEnumerable<Query> queries, CancellationToken cancellationToken)
    {
        var words = new ulong[MatchSet.WordCount(_documentCount)];
        foreach (var query in queries)
        {
            OfBare(query, cancellationToken).AddTo(words);
        }

        return MatchSet.Of(_documentCount, words);
    }
}
