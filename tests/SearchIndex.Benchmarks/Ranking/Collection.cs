using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Benchmarks.Ranking;

/// <summary>A judged collection whose indexes are kept beside it: NAME.docs.jsonl, NAME.q.tsv, NAME.qrels.</summary>
internal sealed class Collection : IDisposable
{
    private readonly Judgments _judgments;
    private readonly LibraryRanking _library;
    private readonly string _documents;
    private readonly string _prefix;
    private readonly int _most;

    /// <summary>Opens a collection.</summary>
    /// <param name="prefix">Path up to the name.</param>
    /// <param name="most">How many of its queries are used at most, evenly spread.</param>
    public Collection(string prefix, int most)
    {
        (_prefix, _most) = (prefix, most);
        Name = Path.GetFileName(prefix);
        _documents = prefix + ".docs.jsonl";
        _judgments = Judgments.Read(prefix + ".q.tsv", prefix + ".qrels");
        _library = new LibraryRanking(_documents, prefix + ".actions");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How good plain SmartCn BM25 is on it.</summary>
    /// <returns>The mean over its queries.</returns>
    public RankingQuality SmartCn()
    {
        using var ranking = SmartCnRanking.Open(_documents, _prefix + ".smartcn");
        return Judge(ranking.Rank);
    }

    /// <summary>How good the library is on it.</summary>
    /// <param name="options">The weights.</param>
    /// <returns>The mean over its queries.</returns>
    public RankingQuality Library(BestMatchOptions options) => Judge((query, depth) => _library.Rank(query, depth, options));

    /// <inheritdoc/>
    public void Dispose() => _library.Dispose();

    private RankingQuality Judge(Func<string, int, IReadOnlyList<string>> rank)
    {
        var step = Math.Max(1.0, _judgments.Queries.Count / (double)_most);
        var queries = Enumerable.Range(0, Math.Min(_most, _judgments.Queries.Count)).Select(at => _judgments.Queries[(int)(at * step)]);
        return RankingQuality.Mean([.. queries.Select(query => RankingQuality.Of(rank(query.Text, 100), _judgments.Of(query.Id)))]);
    }
}
