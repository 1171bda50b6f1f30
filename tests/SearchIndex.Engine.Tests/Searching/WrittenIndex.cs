using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Engine.Tests.Searching;

/// <summary>Writes documents with the real writer, so that searches run on the real formats.</summary>
internal static class WrittenIndex
{
    /// <summary>Writes an index in memory.</summary>
    /// <param name="schema">The fields.</param>
    /// <param name="documents">The documents in order.</param>
    /// <param name="segmentCount">Over how many commits they are spread.</param>
    /// <param name="deleted">Numbers of documents that are deleted afterwards; the field 'id' must differ.</param>
    /// <returns>The snapshot, to be disposed.</returns>
    public static IndexReader Build(Schema schema, IReadOnlyList<Document> documents, int segmentCount = 1, IReadOnlySet<int>? deleted = null)
    {
        var directory = new MemoryDirectory();
        using (var writer = IndexWriter.Open(directory, schema, new IndexWriterOptions { MergeFactor = 1000 }))
        {
            foreach (var chunk in documents.Chunk(Math.Max(1, (documents.Count + segmentCount - 1) / segmentCount)))
            {
                foreach (var document in chunk)
                {
                    writer.Add(document);
                }

                writer.Commit();
            }

            foreach (var number in deleted ?? new HashSet<int>())
            {
                writer.Delete((string)documents[number].Values.First(pair => pair.Key is "id").Value);
            }

            writer.Commit();
        }

        return IndexReader.Open(directory, schema);
    }
}
