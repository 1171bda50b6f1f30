using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Commits;

public sealed class SchemaTests
{
    private static readonly Schema Schema = new("id", [FieldDefinition.Keyword("id"), FieldDefinition.Text("text", new SpaceAnalyzer())]);

    public static TheoryData<string> Others => ["fingerprint", "analyzer", "settings", "more", "fewer", "id", "order"];

    [Theory]
    [MemberData(nameof(Others))]
    public void An_index_of_another_schema_is_refused_with_the_difference_and_what_to_do(string kind)
    {
        var directory = MakeIndex();
        var (schema, clue) = Other(kind);
        var refusal = Assert.Throws<IndexMismatchException>(() => IndexReader.Open(directory, schema));
        Assert.Contains(clue, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Build the index again", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<IndexMismatchException>(() => IndexWriter.Open(directory, schema));
        using var free = directory.TryLock("write.lock");
        Assert.NotNull(free);
    }

    [Fact]
    public void A_writer_that_replaces_takes_another_schema_and_keeps_the_old_index_until_its_commit()
    {
        var directory = MakeIndex();
        var (schema, _) = Other("more");
        using var writer = IndexWriter.Open(directory, schema, new IndexWriterOptions { Mode = IndexWriterMode.Replace });
        writer.Add(new Document().Add("id", "new").Add("more", "x"));
        writer.Rollback();
        writer.Add(new Document().Add("id", "newer").Add("more", "x"));
        using (var old = IndexReader.Open(directory, Schema))
        {
            Assert.Equal("a", old.Segments[0].Stored(0).Text("id"));
        }

        Assert.Equal(2, writer.Commit());
        using var reader = IndexReader.Open(directory, schema);
        Assert.Equal(1, reader.DocumentCount);
        Assert.Equal("newer", reader.Segments[0].Stored(0).Text("id"));
        Assert.DoesNotContain("commit-1", directory.List());
    }

    [Fact]
    public void A_writer_that_replaces_takes_the_place_of_a_damaged_index()
    {
        var directory = MakeIndex();
        directory.Put("commit-1", [1, 2, 3]);
        Assert.Throws<IndexCorruptException>(() => IndexWriter.Open(directory, Schema));
        using var writer = IndexWriter.Open(directory, Schema, new IndexWriterOptions { Mode = IndexWriterMode.Replace });
        writer.Add(new Document().Add("id", "new"));
        Assert.Equal(2, writer.Commit());
        using var reader = IndexReader.Open(directory, Schema);
        Assert.Equal("new", reader.Segments[0].Stored(0).Text("id"));
        Assert.DoesNotContain("s1.docs", directory.List());
    }

    private static (Schema Schema, string Clue) Other(string kind)
    {
        var id = FieldDefinition.Keyword("id");
        var text = FieldDefinition.Text("text", new SpaceAnalyzer());
        return kind switch
        {
            "fingerprint" => (new Schema("id", [id, FieldDefinition.Text("text", new SpaceAnalyzer("space", "2"))]), "'space' (2)"),
            "analyzer" => (new Schema("id", [id, FieldDefinition.Text("text", new SpaceAnalyzer("other", "1"))]), "'other' (1)"),
            "settings" => (new Schema("id", [id, text with { Positions = false }]), "the field 'text' has"),
            "more" => (new Schema("id", [id, text, FieldDefinition.Keyword("more")]), "the index does not have the field 'more'"),
            "fewer" => (new Schema("id", [id]), "the program does not know the field 'text'"),
            "id" => (new Schema("key", [FieldDefinition.Keyword("key"), id, text]), "the id field is 'id' in the index and 'key' in the program"),
            _ => (new Schema("id", [text, id]), "another order"),
        };
    }

    private static MemoryDirectory MakeIndex()
    {
        var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, Schema);
        writer.Add(new Document().Add("id", "a").Add("text", "one"));
        writer.Commit();
        return directory;
    }
}
