using SearchIndex.Engine.Checking;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Indexing;

public sealed class IndexWriterTests
{
    private static readonly Schema Schema = new("id", [FieldDefinition.Keyword("id"), FieldDefinition.Text("text", new FailingAnalyzer()), FieldDefinition.Number("year")]);

    private readonly MemoryDirectory _directory = new();

    [Fact]
    public void What_was_not_committed_is_gone_when_the_writer_is_disposed()
    {
        using (var writer = Open())
        {
            writer.Add(Make("a", "one"));
        }

        Assert.False(IndexReader.Exists(_directory));
        Assert.Null(CommitInfo.Read(_directory));
        Assert.Equal(_directory.Location, Assert.Throws<IndexNotFoundException>(() => IndexReader.Open(_directory, Schema)).Location);
        Assert.Throws<IndexNotFoundException>(() => IndexChecker.Check(_directory));
        Assert.Empty(_directory.List());
    }

    [Fact]
    public void A_rollback_goes_back_to_the_last_commit_and_the_writer_goes_on()
    {
        using var writer = Open();
        writer.Add(Make("a", "one"));
        writer.Commit();
        writer.Add(Make("b", "two"));
        writer.Delete("a");
        writer.ForceMerge();
        writer.Rollback();
        Assert.Equal(1, writer.DocumentCount);
        writer.Add(Make("c", "three"));
        writer.Commit();
        Assert.Equal(["a", "c"], Ids());
    }

    [Fact]
    public void A_commit_without_changes_writes_nothing()
    {
        using var writer = Open();
        var data = new Dictionary<string, string> { ["source"] = "1" };
        writer.Add(Make("a", "one"));
        Assert.Equal(1, writer.Commit(data));
        var files = _directory.List();
        Assert.Equal(1, writer.Commit(data));
        Assert.Equal(files, _directory.List());
        Assert.Equal(2, writer.Commit(new Dictionary<string, string> { ["source"] = "2" }));
        Assert.Equal("2", CommitInfo.Read(_directory)!.UserData["source"]);
    }

    [Fact]
    public void The_newest_commit_says_what_it_holds_without_a_schema()
    {
        using var writer = Open();
        writer.Add(Make("a", "one"));
        writer.Add(Make("b", "two"));
        writer.Commit();
        writer.Delete("a");
        writer.Commit(new Dictionary<string, string> { ["k"] = "v" });
        var info = CommitInfo.Read(_directory)!;
        Assert.Equal((2L, 2, 1, 1, "v"), (info.Generation, info.DocumentCount, info.AliveCount, info.SegmentCount, info.UserData["k"]));
    }

    [Fact]
    public void All_documents_can_be_deleted_at_once()
    {
        using var writer = Open();
        writer.Add(Make("a", "one"));
        writer.Commit();
        writer.Add(Make("b", "two"));
        writer.DeleteAll();
        writer.Add(Make("c", "three"));
        writer.Commit();
        Assert.Equal(["c"], Ids());
        writer.DeleteAll();
        writer.Commit();
        Assert.Empty(Ids());
    }

    [Fact]
    public void A_second_writer_is_refused_until_the_first_is_disposed()
    {
        using (Open())
        {
            Assert.Contains("one writer at a time", Assert.Throws<IndexLockedException>(() => Open()).Message, StringComparison.Ordinal);
        }

        Open().Dispose();
    }

    [Fact]
    public void A_document_that_does_not_fit_the_schema_changes_nothing()
    {
        using var writer = Open();
        writer.Add(Make("a", "one"));
        AssertRefused(writer, new Document().Add("text", "no id"), "id");
        AssertRefused(writer, Make("b", "x").Add("id", "c"), "two values");
        AssertRefused(writer, Make("b", "x").Add("unknown", "c"), "unknown");
        AssertRefused(writer, Make("b", "x").Add("year", "1999"), "numbers");
        AssertRefused(writer, Make("b", "x").Add("text", 7), "texts");
        AssertRefused(writer, Make("b", "x").Add("year", 1).Add("year", 2), "two values");
        AssertRefused(writer, Make(new string('x', 32767), "x"), "32767 bytes");
        AssertRefused(writer, Make("b", new string('y', 40000)), "40000 bytes");
        writer.Commit();
        Assert.Equal(["a"], Ids());
        Assert.True(IndexChecker.Check(_directory).IsSound);
    }

    [Fact]
    public void A_failing_analyzer_changes_nothing_and_does_not_end_the_writer()
    {
        using var writer = Open();
        writer.Add(Make("a", "one two"));
        Assert.Throws<InvalidOperationException>(() => writer.Update(Make("a", "one").Add("text", "two fail")));
        writer.Add(Make("b", "two"));
        writer.Commit();
        Assert.Equal(["a", "b"], Ids());
        using var reader = IndexReader.Open(_directory, Schema);
        Assert.Equal(new Terms.FieldStatistics(2, 3, 3, 2), reader.Segments[0].Terms("text")!.Statistics);
        Assert.True(IndexChecker.Check(_directory).IsSound);
    }

    [Fact]
    public void A_cancelled_merge_leaves_everything_as_it_was()
    {
        using var writer = Open();
        for (var i = 0; i < 5; i++)
        {
            writer.Add(Make($"d{i}", "one"));
            writer.Commit();
        }

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => writer.ForceMerge(1, cancelled.Token));
        writer.Add(Make("e", "one"));
        Assert.Throws<OperationCanceledException>(() => writer.Commit(null, cancelled.Token));
        writer.Commit();
        Assert.Equal(["d0", "d1", "d2", "d3", "d4", "e"], Ids());
        Assert.True(IndexChecker.Check(_directory).IsSound);
    }

    [Fact]
    public void Files_that_nothing_needs_are_deleted_and_files_of_others_stay()
    {
        _directory.Put("readme.txt", [1]);
        _directory.Put("s77.docs", [1]);
        _directory.Put("pending-9", [1]);
        using var writer = Open();
        for (var i = 0; i < 3; i++)
        {
            writer.Add(Make($"d{i}", "one"));
            writer.Commit();
        }

        writer.ForceMerge();
        writer.Commit();
        Assert.Equal(["commit-4", "readme.txt", "s81.cols", "s81.docs", "s81.meta", "s81.norms", "s81.pos", "s81.stored", "s81.terms"], _directory.List());
    }

    private static Document Make(string id, string text) => new Document().Add("id", id).Add("text", text);

    private IndexWriter Open() => IndexWriter.Open(_directory, Schema);

    private static void AssertRefused(IndexWriter writer, Document document, string clue) =>
        Assert.Contains(clue, Assert.Throws<ArgumentException>(() => writer.Add(document)).Message, StringComparison.Ordinal);

    private List<string> Ids()
    {
        using var reader = IndexReader.Open(_directory, Schema);
        return [.. reader.Segments.SelectMany(segment => Enumerable.Range(0, segment.DocumentCount).Where(segment.IsAlive).Select(d => segment.Stored(d).Text("id")!))];
    }
}
