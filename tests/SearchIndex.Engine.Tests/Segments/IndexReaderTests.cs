using SearchIndex.Engine.Checking;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Segments;

public sealed class IndexReaderTests : IDisposable
{
    private static readonly Schema Schema = RandomDocuments.MakeSchema();

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"searchindex-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void An_open_snapshot_stays_as_it_was_while_a_writer_changes_merges_and_deletes_files()
    {
        var directory = new FileDirectory(_folder);
        var source = new RandomDocuments(new Random(41));
        var naive = new NaiveInvertedIndex(Schema);
        List<(IndexReader Reader, NaiveInvertedIndex Expected)> snapshots = [];
        using (var writer = IndexWriter.Open(directory, Schema, new IndexWriterOptions { MergeFactor = 2 }))
        {
            for (var i = 0; i < 12; i++)
            {
                for (var d = 0; d < 10; d++)
                {
                    var document = source.Next($"doc-{(i * 7) + d}");
                    naive.Update(document);
                    writer.Update(document);
                }

                writer.Commit();
                snapshots.Add((IndexReader.Open(directory, Schema), naive.Copy()));
            }
        }

        Assert.True(IndexChecker.Check(directory).IsSound);
        foreach (var (reader, expected) in snapshots)
        {
            SnapshotAssert.Equal(expected, reader);
            reader.Dispose();
        }
    }

    [Fact]
    public async Task Readers_that_open_while_a_writer_commits_always_see_one_whole_commit()
    {
        var directory = new FileDirectory(_folder);
        using var done = new CancellationTokenSource();
        using var writer = IndexWriter.Open(directory, Schema, new IndexWriterOptions { MergeFactor = 2 });
        Commit(writer, 0);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(directory, done.Token))).ToArray();
        for (var i = 1; i <= 60; i++)
        {
            Commit(writer, i);
        }

        await done.CancelAsync();
        var opened = await Task.WhenAll(readers);
        Assert.All(opened, count => Assert.True(count > 0));
    }

    [Fact]
    public void Files_stay_open_until_the_last_holder_released_them()
    {
        var directory = new MemoryDirectory();
        using (var writer = IndexWriter.Open(directory, Schema))
        {
            Commit(writer, 1);
        }

        var reader = IndexReader.Open(directory, Schema);
        Assert.True(reader.TryAcquire());
        reader.Dispose();
        reader.Dispose();
        Assert.Equal("d", reader.Segments[0].Stored(0).Text("id"));
        reader.Release();
        Assert.False(reader.TryAcquire());
        Assert.Throws<ObjectDisposedException>(() => reader.Segments[0].Stored(0));
        Assert.Throws<InvalidOperationException>(reader.Release);
    }

    [Fact]
    public void Lookups_find_what_is_there_and_nothing_else_and_seeks_stop_where_they_must()
    {
        var directory = new MemoryDirectory();
        var words = Enumerable.Range(0, 500).Select(i => $"t{i * 2:d4}").ToArray();
        using (var writer = IndexWriter.Open(directory, Schema))
        {
            writer.Add(new Document().Add("id", "d").Add("text", string.Join(' ', words)));
            writer.Commit();
        }

        using var reader = IndexReader.Open(directory, Schema);
        var terms = reader.Segments[0].Terms("text")!;
        var cursor = terms.Terms();
        for (var i = -1; i <= 1000; i++)
        {
            var text = i < 0 ? "a" : $"t{i:d4}";
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            Assert.Equal(i >= 0 && i % 2 == 0 && i < 1000, terms.TryFind(bytes, out _));
            Assert.Equal(i < 999, cursor.Seek(bytes));
            if (i < 999)
            {
                Assert.Equal(words[Math.Max(0, (i + 1) / 2)], System.Text.Encoding.UTF8.GetString(cursor.Term));
            }
        }

        Assert.False(terms.TryFind("t"u8, out _));
        Assert.False(terms.TryFind("t00000"u8, out _));
        Assert.True(cursor.Seek([]));
        Assert.Equal(0, cursor.Entry.Ordinal);
    }

    private static void Commit(IndexWriter writer, int number)
    {
        writer.Update(new Document().Add("id", "d").Add("year", number));
        writer.Update(new Document().Add("id", "e").Add("year", number));
        writer.Commit();
    }

    private static int ReadUntil(FileDirectory directory, CancellationToken done)
    {
        var count = 0;
        for (var last = 0L; !done.IsCancellationRequested || count == 0; count++)
        {
            using var reader = IndexReader.Open(directory, Schema);
            List<long> years = [];
            foreach (var segment in reader.Segments)
            {
                years.AddRange(Enumerable.Range(0, segment.DocumentCount).Where(segment.IsAlive).Select(d => segment.Stored(d).Number("year")!.Value));
            }

            Assert.Equal(2, years.Count);
            Assert.Equal(years[0], years[1]);
            Assert.True(years[0] >= last, $"{years[0]} after {last}");
            last = years[0];
        }

        return count;
    }
}
