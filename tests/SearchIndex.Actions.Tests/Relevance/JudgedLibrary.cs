using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Actions.Tests.Relevance;

/// <summary>A library with judged queries, and plain SmartCn BM25 over the same texts beside it.</summary>
internal sealed class JudgedLibrary
{
    private readonly ActionLibrary _library;
    private readonly Judgments _judgments;

    /// <summary>Reads the judgments of <c>Cases/relevance</c>.</summary>
    /// <param name="name">sample or seeds.</param>
    /// <param name="library">The library that they speak of.</param>
    public JudgedLibrary(string name, ActionLibrary library)
    {
        _library = library;
        var folder = Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Actions.Tests", "Cases", "relevance");
        _judgments = Judgments.Read(Path.Combine(folder, $"{name}.queries.tsv"), Path.Combine(folder, $"{name}.qrels.tsv"));
    }

    /// <summary>The judged queries.</summary>
    public IReadOnlyList<JudgedQuery> Queries => _judgments.Queries;

    /// <summary>Judged documents that the library does not have: judgments of something else.</summary>
    public IReadOnlyList<string> Unknown =>
        [.. Queries.SelectMany(query => _judgments.Of(query.Id).Keys).Distinct(StringComparer.Ordinal).Where(id => _library.Find(id) is null)];

    /// <summary>How good the library is, query by query.</summary>
    /// <param name="match">All parts or best match.</param>
    /// <param name="options">The weights of the best match; the library's own by default.</param>
    public RankingQuality[] Library(SearchMatch match, BestMatchOptions? options = null) =>
        Judge(query => _library.Rank(new SearchRequest { Query = query, Limit = 100, Match = match, BestMatch = options ?? BestMatchOptions.Default }));

    /// <summary>How good plain SmartCn BM25 over title and texts is, query by query.</summary>
    public RankingQuality[] SmartCn()
    {
        var records = _library.Export(new SearchRequest()).Select(record => (record.Id, record.Title,
            string.Join('\n', new[] { record.Description, record.Flags.Contains("target-repeats-description", StringComparer.Ordinal) ? null : record.Target, record.Baseline }.OfType<string>())));
        using var search = new SmartCnSearch(new MemoryDirectory(), TestLexicons.SmartCn, records);
        return Judge(query => search.Rank(query, 100));
    }

    private RankingQuality[] Judge(Func<string, IReadOnlyList<string>> rank) =>
        [.. Queries.Select(query => RankingQuality.Of(rank(query.Text), _judgments.Of(query.Id)))];
}
