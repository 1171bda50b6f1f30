using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>Ranks documents that are known to match a query. Safe for use by many threads.</summary>
internal sealed class SetRanking
{
    // So few are ranked sooner than a choice of them is made.
    private const int Few = 512;

    private readonly Searcher _searcher;
    private readonly LeafScores _leaves;
    private readonly CandidateFinder _candidates;

    /// <summary>Prepares a commit.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="sets">What parts of queries match.</param>
    public SetRanking(Searcher searcher, MatchSets sets)
    {
        _searcher = searcher;
        _leaves = new LeafScores(searcher);
        _candidates = new CandidateFinder(sets, _leaves, searcher.Snapshot.DocumentCount);
    }

    /// <summary>Finds the best of some documents.</summary>
    /// <param name="asked">The query.</param>
    /// <param name="documents">Documents that match it, but for a part that is left out.</param>
    /// <param name="options">How many are wanted, and in which order; facets are counted elsewhere.</param>
    /// <param name="without">The part that they lack, or null.</param>
    /// <returns>The best, with the number of all.</returns>
    public TopHits Best(UnderstoodQuery asked, MatchSet documents, SearchOptions options, QueryPart? without = null)
    {
        var wanted = (int)Math.Min((long)options.Offset + options.Limit, documents.Count);
        var candidates = documents.Count <= Math.Max(Few, wanted * 2L) || options.Limit == 0 ? documents
            : options.Sort.Count > 0 ? First(documents, options with { Offset = 0, Limit = wanted })
            : _candidates.Best(documents, asked.Ranking(new AllQuery(), without).Clauses, wanted, options.Cancellation);
        return _searcher.Search(asked.Ranking(Known(candidates), without), options with { CountUpTo = 0 }) with { Total = documents.Count, TotalIsExact = true };
    }

    /// <summary>Narrows a query to documents among which its best ones are.</summary>
    /// <param name="query">The query, ranked by scores under the default parameters.</param>
    /// <param name="documents">What it matches.</param>
    /// <param name="wanted">How many of the best are wanted.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A query with the same best documents and scores.</returns>
    public BooleanQuery Narrowed(BooleanQuery query, MatchSet documents, int wanted, CancellationToken cancellation) => documents.Count <= Math.Max(Few, wanted * 2L) ? query
        : new BooleanQuery([new BooleanClause(Occur.Filter, Known(_candidates.Best(documents, query.Clauses, wanted, cancellation))), .. query.Clauses]);

    /// <summary>Forgets what words and phrases score.</summary>
    public void Forget() => _leaves.Clear();

    // In an order of columns scores decide nothing.
    private MatchSet First(MatchSet documents, SearchOptions options) =>
        MatchSet.Of(_searcher.Snapshot.DocumentCount, _searcher.Search(Known(documents), options).Hits.Select(hit => hit.Document));

    private DocumentsQuery Known(MatchSet documents) => new(_searcher.Snapshot, documents.Documents);
}
