using SearchIndex.Engine.Checking;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Commits;

/// <summary>An index with one commit, and what a second commit does to it: the subject of the failure tests.</summary>
internal sealed class CommitScenario
{
    private static readonly IndexWriterOptions Options = new() { MergeFactor = 2 };

    public CommitScenario()
    {
        Before = new NaiveInvertedIndex(Schema);
        var documents = new RandomDocuments(new Random(7), 20);
        for (var i = 0; i < 6; i++)
        {
            Before.Add(documents.Next($"doc-{i}"));
        }

        After = Before.Copy();
        Changes = [documents.Next("doc-1"), documents.Next("doc-7"), documents.Next("doc-4")];
        foreach (var document in Changes)
        {
            After.Update(document);
        }

        After.Delete("doc-2");
    }

    public Schema Schema { get; } = RandomDocuments.MakeSchema();

    public NaiveInvertedIndex Before { get; }

    public NaiveInvertedIndex After { get; }

    private IReadOnlyList<Document> Changes { get; }

    /// <summary>A directory with the first commit.</summary>
    public MemoryDirectory MakeFirst()
    {
        var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, Schema, Options);
        foreach (var document in Before.Documents)
        {
            writer.Add(document);
        }

        writer.Commit(new Dictionary<string, string> { ["state"] = "before" });
        return directory;
    }

    public IndexWriter OpenWriter(IDirectory directory) => IndexWriter.Open(directory, Schema, Options);

    /// <summary>The second commit.</summary>
    public void Change(IndexWriter writer)
    {
        foreach (var document in Changes)
        {
            writer.Update(document);
        }

        writer.Delete("doc-2");
        writer.Commit(new Dictionary<string, string> { ["state"] = "after" });
    }

    /// <summary>Asserts that a directory holds the state before or after the change, whole, and passes the check.</summary>
    /// <returns>Whether it is the state after.</returns>
    public bool AssertBeforeOrAfter(IDirectory directory)
    {
        var report = IndexChecker.Check(directory);
        Assert.True(report.IsSound, string.Join('\n', report.Problems));
        using var reader = IndexReader.Open(directory, Schema);
        var after = reader.UserData["state"] == "after";
        SnapshotAssert.Equal(after ? After : Before, reader);
        return after;
    }
}
