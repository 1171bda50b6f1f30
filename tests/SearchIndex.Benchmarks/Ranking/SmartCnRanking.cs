using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Querying;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Benchmarks.Ranking;

/// <summary>Any word of the query in title or text by BM25: the search of a plain installation of Lucene with SmartCn.</summary>
internal sealed class SmartCnRanking : IDisposable
{
    private readonly IndexReader _reader;
    private readonly Searcher _searcher;
    private readonly ModeQueries _title;
    private readonly ModeQueries _text;

    /// <summary>Indexes documents, or opens the index that is there.</summary>
    /// <param name="documents">JSON lines with id and text, title and section.</param>
    /// <param name="folder">Folder of the index.</param>
    public SmartCnRanking(string documents, string folder)
    {
        var analyzer = CorpusIndex.Analyzer("smartcn");
        if (!Directory.Exists(folder))
        {
            using var writer = IndexWriter.Open(new FileDirectory(folder), CorpusIndex.Schema(analyzer, stored: true), new IndexWriterOptions());
            foreach (var document in JsonLines.Read(documents))
            {
                writer.Add(new Document().Add("id", document.Id).Add("section", document.Section).Add("title", document.Title).Add("text", document.Text));
            }

            writer.Commit(new Dictionary<string, string>(StringComparer.Ordinal) { ["analyzer"] = "smartcn" });
        }

        _reader = CorpusIndex.Open(folder);
        _searcher = new Searcher(_reader);
        (_title, _text) = (new ModeQueries(analyzer, "title"), new ModeQueries(analyzer, "text"));
    }

    /// <summary>Ranks the documents.</summary>
    /// <param name="query">Free text.</param>
    /// <param name="depth">How many are wanted.</param>
    /// <returns>Ids, the best first.</returns>
    public IReadOnlyList<string> Rank(string query, int depth)
    {
        Query[] clauses = [.. _title.Words(query), .. _text.Words(query)];
        return clauses.Length == 0 ? []
            : [.. _searcher.Search(BooleanQuery.Any(clauses), new SearchOptions { Limit = depth }).Hits.Select(hit => _searcher.Stored(hit.Document).Text("id")!)];
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
