using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// What words and phrases of one field score in all documents of a commit, found once and kept for the next query with the same one.
/// Safe for use by many threads; what was found longest ago is forgotten first.
/// </summary>
/// <param name="searcher">The index.</param>
internal sealed class LeafScores(Searcher searcher)
{
    private const long MostBytes = 32L << 20;

    // Of so many sets the scores of their documents are kept, as long as the sets are.
    private const int MostParts = 8;

    private readonly StandingForms _forms = new(searcher.Snapshot);
    private readonly Lock _lock = new();
    private readonly SetNotes<ScoreList> _parts = new(MostParts);
    private readonly Dictionary<string, ScoreList> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private long _bytes;

    /// <summary>What a query scores, without a boost.</summary>
    /// <param name="query">A word, a phrase, or any other query.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>All documents that match.</returns>
    public ScoreList Of(Query query, CancellationToken cancellationToken)
    {
        var key = MatchKey.Of(query);
        lock (_lock)
        {
            if (key is not null && _known.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var found = Find(query, among: null, cancellationToken);
        lock (_lock)
        {
            if (key is not null && _known.TryAdd(key, found))
            {
                _order.Enqueue(key);
                _bytes += found.Bytes + (key.Length * sizeof(char));
            }

            while (_bytes > MostBytes && _order.TryDequeue(out var oldest) && _known.Remove(oldest, out var list))
            {
                _bytes -= list.Bytes + (oldest.Length * sizeof(char));
            }
        }

        return found;
    }

    /// <summary>Forgets all scores.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _known.Clear();
            _order.Clear();
            _bytes = 0;
        }

        _parts.Clear();
    }

    /// <summary>What a query scores in some documents, without a boost.</summary>
    /// <param name="query">A word, a phrase, or any other query.</param>
    /// <param name="among">The documents.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>All of them that match, and maybe others that do.</returns>
    public ScoreList Of(Query query, MatchSet among, CancellationToken cancellationToken)
    {
        // Only where positions are read it costs less to leave documents out; what many have is worth knowing in full.
        if (query is not (PhraseQuery or NearQuery) || among.Count > searcher.Snapshot.DocumentCount / 16 || MatchKey.Of(query) is not { } key)
        {
            return Of(query, cancellationToken);
        }

        lock (_lock)
        {
            if (_known.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        return _parts.Of(among).TryGetValue(key, out var part) ? part : _parts.Of(among)[key] = Find(query, among.ToWords(), cancellationToken);
    }

    private ScoreList Find(Query query, ulong[]? among, CancellationToken cancellationToken)
    {
        if (_forms.Scored(query) is not { } standing)
        {
            return ScoreList.None;
        }

        var (documents, scores) = (new List<int>(), new List<float>());
        searcher.Score(standing, documents, scores, among, cancellationToken);
        return documents.Count == 0 ? ScoreList.None : new ScoreList([.. documents], [.. scores]);
    }
}
