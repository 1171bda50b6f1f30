using SearchIndex.Engine.Checking;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Checking;

public sealed class DamageTests
{
    private static readonly Schema Schema = RandomDocuments.MakeSchema();

    [Fact]
    [Trait("Category", "Long")]
    public void Every_flipped_byte_of_a_small_index_is_found_and_no_other_exception_escapes()
    {
        var directory = MakeIndex(5, 12, 2);
        foreach (var name in directory.List())
        {
            var content = directory.Bytes(name);
            for (var at = 0; at < content.Length; at++)
            {
                foreach (var mask in new byte[] { 0xFF, (byte)(1 << (at % 8)) })
                {
                    content[at] ^= mask;
                    AssertFound(directory, name, content, $"{name}, byte {at}, mask {mask:x2}");
                    content[at] ^= mask;
                }
            }

            directory.Put(name, content);
        }

        Assert.True(IndexChecker.Check(directory).IsSound);
    }

    [Fact]
    public void Every_truncation_of_a_small_index_is_found_and_no_other_exception_escapes()
    {
        var directory = MakeIndex(6, 8, 1);
        foreach (var name in directory.List())
        {
            var content = directory.Bytes(name);
            for (var length = 0; length < content.Length; length++)
            {
                AssertFound(directory, name, content[..length], $"{name} cut to {length}");
            }

            directory.Put(name, content);
        }
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(21)]
    [InlineData(22)]
    public void Random_damage_of_long_lists_is_found_and_no_other_exception_escapes(int seed)
    {
        var random = new Random(seed);
        var directory = MakeIndex(seed, 330, 1);
        foreach (var name in directory.List())
        {
            var content = directory.Bytes(name);
            for (var i = 0; i < 15; i++)
            {
                byte[] damaged = [.. content];
                var at = random.Next(damaged.Length);
                for (var end = Math.Min(damaged.Length, at + 1 + random.Next(8)); at < end; at++)
                {
                    damaged[at] = (byte)random.Next(256);
                }

                if (!damaged.AsSpan().SequenceEqual(content))
                {
                    AssertFound(directory, name, damaged, $"seed {seed}, {name}, damage {i}");
                }
            }

            directory.Put(name, content);
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var directory = MakeIndex(7, 8, 1);
        foreach (var name in directory.List().Where(name => !name.StartsWith("commit", StringComparison.Ordinal)))
        {
            var content = directory.Bytes(name);
            directory.Delete(name);
            Assert.Equal(name, Assert.Throws<IndexCorruptException>(() => IndexReader.Open(directory, Schema)).File);
            Assert.Contains(IndexChecker.Check(directory).Problems, problem => problem.File == name);
            directory.Put(name, content);
        }
    }

    private static MemoryDirectory MakeIndex(int seed, int documents, int segments)
    {
        var source = new RandomDocuments(new Random(seed), 15);
        var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, Schema, new IndexWriterOptions { NewId = Ids(seed) });
        for (var i = 0; i < documents; i++)
        {
            writer.Add(source.Next($"doc-{i}"));
            if ((i + 1) % (documents / segments) == 0)
            {
                writer.Commit();
            }
        }

        writer.Delete("doc-1");
        writer.Commit(new Dictionary<string, string> { ["key"] = "value" });
        return directory;
    }

    private static Func<Guid> Ids(int seed)
    {
        var next = 0;
        return () => new Guid(seed, (short)next++, 0, new byte[8]);
    }

    private static void AssertFound(MemoryDirectory directory, string name, byte[] content, string what)
    {
        directory.Put(name, content);
        try
        {
            using var reader = IndexReader.Open(directory, Schema);
            SnapshotReading.Everything(reader, e => Assert.True(e is IndexCorruptException, $"{what}: {e}"));
        }
        catch (Exception e) when (e is IndexCorruptException or IndexMismatchException)
        {
            Assert.NotEmpty(e.Message);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{what}: {e}");
        }

        var report = IndexChecker.Check(directory);
        Assert.False(report.IsSound, $"{what}: the check found nothing");
        Assert.Contains(report.Problems, problem => problem.File == name);
    }
}
