using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Indexing;

/// <summary>What adding a document may allocate: the logs of its tokens, and little beside them.</summary>
public sealed class IndexingAllocationTests
{
    private const int Tokens = 200;

    [Fact]
    public void A_token_of_a_known_word_costs_its_place_in_the_logs()
    {
        var schema = new Schema("id", [FieldDefinition.Keyword("id", column: false), FieldDefinition.Text("text", new SpaceAnalyzer(), stored: false)]);
        using var writer = IndexWriter.Open(new MemoryDirectory(), schema);
        var random = new Random(6);
        var documents = Enumerable.Range(0, 2000).Select(i => new Document()
            .Add("id", FormattableString.Invariant($"{i}"))
            .Add("text", string.Join(' ', Enumerable.Range(0, Tokens).Select(_ => FormattableString.Invariant($"w{random.Next(500)}"))))).ToList();
        foreach (var document in documents)
        {
            writer.Add(document);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var document in documents)
        {
            writer.Update(document);
        }

        // Two logs of 4 bytes a token are 8; ids, lengths, lists and the tables that double once in a while may cost as much again.
        var perToken = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(documents.Count * Tokens);
        Assert.InRange(perToken, 0, 16);
    }
}
