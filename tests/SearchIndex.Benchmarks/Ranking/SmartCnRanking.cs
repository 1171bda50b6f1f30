using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Benchmarks.Ranking;

/// <summary>Plain BM25 over the words of SmartCn, on a file of documents.</summary>
internal static class SmartCnRanking
{
    /// <summary>Indexes documents, or opens the index that is there.</summary>
    /// <param name="documents">JSON lines with id and text, title and section.</param>
    /// <param name="folder">Folder of the index.</param>
    /// <returns>The search, to be disposed.</returns>
    public static SmartCnSearch Open(string documents, string folder) => new(
        new FileDirectory(folder), CorpusIndex.Analyzer("smartcn"), JsonLines.Read(documents, []).Select(document => (document.Id, document.Title, document.Text)));
}
