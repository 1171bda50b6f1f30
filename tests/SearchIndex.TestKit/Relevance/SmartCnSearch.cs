using SearchIndex.Analysis;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.TestKit.Relevance;

/// <summary>Any word of the query in title or text by BM25: the search of a plain installation of Lucene with SmartCn.</summary>
public sealed class SmartCnSearch : IDisposable
{
    // Half of what a query may hold, as each word is looked up in two fields.
    private const int MostWords = 1_000;

    private readonly IAnalyzer _analyzer;
    private readonly IndexReader _reader;
    private readonly Searcher _searcher;

    /// <summary>Indexes documents.</summary>
    /// <param name="directory">Where; an index that is there is taken as it is.</param>
    /// <param name="analyzer">The analyzer <c>smartcn</c>.</param>
    /// <param name="documents">The documents, read only where there is no index.</param>
    public SmartCnSearch(IDirectory directory, IAnalyzer analyzer, IEnumerable<(string Id, string Title, string Text)> documents)
    {
        _analyzer = analyzer;
        var schema = new Schema("id", [FieldDefinition.Keyword("id", column: false), FieldDefinition.Text("title", analyzer, stored: false), FieldDefinition.Text("text", analyzer, stored: false)]);
        if (directory.List().Count == 0)
        {
            using var writer = IndexWriter.Open(directory, schema, new IndexWriterOptions());
            foreach (var (id, title, text) in documents)
            {
                writer.Add(new Document().Add("id", id).Add("title", title).Add("text", text));
            }

            writer.Commit(new Dictionary<string, string>(StringComparer.Ordinal));
        }

        _reader = IndexReader.Open(directory, schema);
        _searcher = new Searcher(_reader);
    }

    /// <summary>Ranks the documents.</summary>
    /// <param name="query">Free text.</param>
    /// <param name="depth">How many are wanted.</param>
    /// <returns>Ids, the best first.</returns>
    public IReadOnlyList<string> Rank(string query, int depth)
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze(query, tokens);
        var words = Enumerable.Range(0, tokens.Count).Select(at => tokens.Term(at).ToString()).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        return words.Count == 0 ? []
            : [.. _searcher.Search(BooleanQuery.Any(Any("title", words), Any("text", words)), new SearchOptions { Limit = depth }).Hits.Select(hit => _searcher.Stored(hit.Document).Text("id")!)];
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static BooleanQuery Any(string field, List<string> words) => BooleanQuery.Any(words.Select(word => new TermQuery(field, word)));
}
