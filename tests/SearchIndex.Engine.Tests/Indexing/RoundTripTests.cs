using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Indexing;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(1, 0, 1000)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 40, 1)]
    [InlineData(4, 127, 50)]
    [InlineData(5, 129, 500)]
    [InlineData(6, 700, 1_000_000)]
    public void What_was_added_is_read_back_as_the_naive_index_has_it(int seed, int count, int windowTokens)
    {
        var schema = RandomDocuments.MakeSchema();
        var source = new RandomDocuments(new Random(seed));
        var naive = new NaiveInvertedIndex(schema);
        var directory = new MemoryDirectory();
        using (var writer = IndexWriter.Open(directory, schema, new IndexWriterOptions { WindowTokens = windowTokens }))
        {
            for (var i = 0; i < count; i++)
            {
                var document = source.Next($"doc-{i}");
                naive.Add(document);
                writer.Add(document);
            }

            Assert.Equal(1, writer.Commit());
        }

        using var reader = IndexReader.Open(directory, schema);
        Assert.Equal(count == 0 ? 0 : 1, reader.Segments.Count);
        SnapshotAssert.Equal(naive, reader);
    }

    [Theory]
    [InlineData(11, 1 << 20)]
    [InlineData(12, 40_000_000)]
    [InlineData(13, 1 << 10)]
    public void Deletes_updates_and_merges_leave_what_the_naive_index_has(int seed, int ramBytes)
    {
        var random = new Random(seed);
        var schema = RandomDocuments.MakeSchema();
        var source = new RandomDocuments(random);
        var naive = new NaiveInvertedIndex(schema);
        var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, schema, new IndexWriterOptions { RamBytes = ramBytes, MergeFactor = 3 });
        for (var i = 0; i < 400; i++)
        {
            var id = $"doc-{random.Next(150)}";
            switch (random.Next(10))
            {
                case 0:
                    naive.Delete(id);
                    writer.Delete(id);
                    break;
                case 1 or 2:
                    var added = source.Next(id);
                    naive.Add(added);
                    writer.Add(added);
                    break;
                default:
                    var updated = source.Next(id);
                    naive.Update(updated);
                    writer.Update(updated);
                    break;
            }

            if (random.Next(40) == 0)
            {
                writer.Commit();
                using var reader = IndexReader.Open(directory, schema);
                SnapshotAssert.Equal(naive, reader);
            }
        }

        writer.ForceMerge();
        writer.Commit();
        using var last = IndexReader.Open(directory, schema);
        Assert.Single(last.Segments);
        Assert.Equal(last.AliveCount, last.DocumentCount);
        SnapshotAssert.Equal(naive, last);
    }
}
