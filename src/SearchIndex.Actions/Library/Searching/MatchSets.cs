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
    private readonly HanPairs _pairs;
    private readonly MatchSet _none;
    private long _bytes;

    /// <summary>Keeps sets of one commit.</summary>
    /// <param name="searcher">The index.</param>
    public MatchSets(Searcher searcher)
    {
        _searcher = searcher;
        _documentCount = searcher.Snapshot.DocumentCount;
        _forms = new StandingForms(searcher.Snapshot);
        _pairs = new HanPairs(searcher, _forms);
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

        // What all searches share is no part of a query.
        Of(new TermQuery(LibraryFields.Scope, "current"), CancellationToken.None);
    }

    /// <summary>Which of some documents match any of several queries. What is known of the queries is used; nothing is kept.</summary>
    /// <param name="any">The queries.</param>
    /// <param name="among">The documents.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>A part of <paramref name="among"/>.</returns>
    public MatchSet Among(IEnumerable<Query> any, MatchSet among, CancellationToken cancellationToken) =>
        Union([.. any.Select(MatchKey.Bare)], among.ToWords(), cancellationToken);

    /// <summary>A set that was made of others, or makes it and keeps it under what it matches.</summary>
    /// <param name="bare">What it matches, as <see cref="MatchKey.Bare"/> gives it.</param>
    /// <param name="make">Makes the set.</param>
    /// <returns>The same set each time, as long as it is kept.</returns>
    public MatchSet Kept(Query bare, Func<MatchSet> make) => MatchKey.Of(bare) is { } key ? Known(key) ?? Keep(key, make()) : make();

    private MatchSet Find(IReadOnlyList<Query> any, CancellationToken cancellationToken)
    {
        if (any.Count == 0)
        {
            return _none;
        }

        var words = ArrayPool<ulong>.Shared.Rent(Math.Max(1, MatchSet.WordCount(_documentCount)));
        try
        {
            var marks = words.AsSpan(0, MatchSet.WordCount(_documentCount));
            marks.Clear();
            foreach (var query in any)
            {
                _searcher.Mark(query, words, cancellationToken);
            }

            return MatchSet.Of(_documentCount, marks);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(words);
        }
    }

    private MatchSet OfBare(Query bare, CancellationToken cancellationToken) => Kept(bare, () => Make(bare, cancellationToken));

    private MatchSet? Known(string key)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(key, out var node))
            {
                return null;
            }

            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Set;
        }
    }

    private MatchSet Keep(string key, MatchSet set)
    {
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
            var any = Union([.. boolean.Clauses.Where(clause => clause.Occur == Occur.Should).Select(clause => clause.Query)], among: null, cancellationToken);
            all = all?.And(any) ?? any;
        }

        foreach (var clause in boolean.Clauses.Where(clause => clause.Occur == Occur.MustNot))
        {
            all = all.Count == 0 ? all : all.Without(OfBare(clause.Query, cancellationToken));
        }

        return all;
    }

    // What is known costs nothing and words cost little; what they have needs no look at positions any more, which are what a phrase costs.
    private MatchSet Union(IReadOnlyList<Query> any, ulong[]? among, CancellationToken cancellationToken)
    {
        var words = new ulong[MatchSet.WordCount(_documentCount)];
        var later = new List<Query>();
        foreach (var query in any)
        {
            if (MatchKey.Of(query) is { } key && Known(key) is { } known)
            {
                known.AddTo(words);
            }
            else if (query is BooleanQuery { MinimumShouldMatch: <= 1 })
            {
                OfBare(query, cancellationToken).AddTo(words);
            }
            else if (query is PhraseQuery or NearQuery)
            {
                later.Add(query);
            }
            else
            {
                _searcher.Mark(query, words, among, cancellationToken);
            }
        }

        MatchSet.Intersect(words, among);
        foreach (var alike in later.GroupBy(MatchKey.OfPhrase, StringComparer.Ordinal).OrderBy(alike => alike.First() is NearQuery))
        {
            if (among is not null && among.AsSpan().SequenceEqual(words))
            {
                break;
            }

            MarkPhrases([.. alike], words, among, cancellationToken);
        }

        return MatchSet.Of(_documentCount, words);
    }

    // One phrase in several fields.
    private void MarkPhrases(IReadOnlyList<Query> phrases, ulong[] words, ulong[]? among, CancellationToken cancellationToken)
    {
        var having = new ulong[words.Length];
        if (IsFew(among) || !_pairs.TryMark(phrases[0], having, cancellationToken))
        {
            having = among;
        }
        else
        {
            MatchSet.Intersect(having, among);
            if (phrases[0] is PhraseQuery first && !IsFew(having) && HanPairs.Longest.All(field => phrases.Any(phrase => MatchKey.FieldOf(phrase) == field)))
            {
                MarkSure(phrases, first, words, having, cancellationToken);
            }
        }

        foreach (var query in phrases)
        {
            foreach (var form in _forms.Of(query))
            {
                _searcher.Mark(form, words, HanPairs.Covered.Contains(MatchKey.FieldOf(query)) ? having : among, cancellationToken);
            }
        }
    }

    // So few documents are looked at sooner than lists of pairs are read.
    private bool IsFew(ulong[]? among) => among is not null && MatchSet.CountOf(among) <= _documentCount / 256;

    // Free text says that a phrase stands in a document, but not in which of its fields: documents are left in which a field has it that was not asked.
    private void MarkSure(IReadOnlyList<Query> phrases, PhraseQuery first, ulong[] words, ulong[] having, CancellationToken cancellationToken)
    {
        var (sure, elsewhere) = (new ulong[words.Length], new ulong[words.Length]);
        _pairs.MarkSure(first, having, sure, cancellationToken);
        foreach (var field in HanPairs.All.Where(field => !phrases.Any(phrase => MatchKey.FieldOf(phrase) == field)))
        {
            foreach (var form in _forms.Of(new PhraseQuery(field, first.Slots)))
            {
                _searcher.Mark(form, elsewhere, sure, cancellationToken);
            }
        }

        for (var at = 0; at < words.Length; at++)
        {
            words[at] |= sure[at] & ~elsewhere[at];
        }
    }
}
