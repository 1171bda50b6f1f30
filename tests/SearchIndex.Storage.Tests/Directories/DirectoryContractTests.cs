using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Directories;

/// <summary>What every directory promises, tried on each.</summary>
public sealed class DirectoryContractTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"searchindex-{Guid.NewGuid():N}");

    public static TheoryData<string> Kinds => ["memory", "file"];

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_come_back_with_their_checksum_in_whatever_pieces_they_were_written(string kind)
    {
        var directory = Make(kind);
        var random = new Random(8);
        var bytes = new byte[300_000];
        random.NextBytes(bytes);
        using (var output = directory.Create("a"))
        {
            for (var at = 0; at < bytes.Length;)
            {
                var count = Math.Min(bytes.Length - at, random.Next(4) == 0 ? random.Next(100_000) : random.Next(50));
                if (random.Next(2) == 0)
                {
                    output.Write(bytes.AsSpan(at, count));
                }
                else
                {
                    bytes.AsSpan(at, count).CopyTo(output.GetSpan(count));
                    output.Advance(count);
                }

                at += count;
                Assert.Equal(at, output.Position);
                if (random.Next(10) == 0)
                {
                    Assert.Equal(Crc32C.Compute(bytes.AsSpan(0, at)), output.Checksum);
                }
            }
        }

        directory.Sync(["a"]);
        directory.SyncDirectory();
        using var input = directory.Open("a");
        Assert.Equal(bytes.Length, input.Length);
        Assert.True(bytes.AsSpan().SequenceEqual(input.Slice(0, bytes.Length)));
        Assert.True(bytes.AsSpan(1234, 77).SequenceEqual(input.Memory(1234, 77).Span));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parts_outside_a_file_are_refused_as_damage(string kind)
    {
        var directory = Make(kind);
        directory.Create("empty").Dispose();
        using (var output = directory.Create("a"))
        {
            output.Write([1, 2, 3]);
        }

        using var empty = directory.Open("empty");
        Assert.Equal(0, empty.Slice(0, 0).Length);
        Assert.Throws<IndexCorruptException>(() => empty.Slice(0, 1));
        using var input = directory.Open("a");
        Assert.Equal(0, input.Slice(3, 0).Length);
        foreach (var (offset, length) in new[] { (0L, 4), (3, 1), (-1, 1), (0, -1), (long.MaxValue, 1), (long.MaxValue, int.MaxValue), (4, 0) })
        {
            Assert.Equal("a", Assert.Throws<IndexCorruptException>(() => input.Slice(offset, length)).File);
            Assert.Throws<IndexCorruptException>(() => input.Memory(offset, length));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Names_are_listed_in_order_renamed_replaced_and_deleted(string kind)
    {
        var directory = Make(kind);
        Assert.Empty(directory.List());
        directory.Delete("nothing");
        foreach (var (name, value) in new[] { ("b", 1), ("a", 2), ("B", 3) })
        {
            using var output = directory.Create(name);
            output.Write([(byte)value]);
        }

        Assert.Equal(["B", "a", "b"], directory.List());
        directory.Rename("a", "b");
        Assert.Equal(["B", "b"], directory.List());
        using (var input = directory.Open("b"))
        {
            Assert.Equal(2, input.Slice(0, 1)[0]);
        }

        directory.Delete("B");
        Assert.False(directory.Exists("B"));
        Assert.True(directory.Exists("b"));
        Assert.Throws<FileNotFoundException>(() => directory.Open("B"));
        Assert.Throws<FileNotFoundException>(() => directory.Rename("B", "c"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_open_file_keeps_its_bytes_when_it_is_deleted_or_replaced(string kind)
    {
        Assert.SkipWhen(kind == "file" && OperatingSystem.IsWindows(), "Windows refuses to delete mapped files; the writer tries again later.");
        var directory = Make(kind);
        using (var output = directory.Create("a"))
        {
            output.Write([42]);
        }

        using var input = directory.Open("a");
        using (var output = directory.Create("a"))
        {
            output.Write([43, 44]);
        }

        directory.Delete("a");
        Assert.Equal([42], input.Slice(0, 1).ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_lock_is_held_once_and_free_after_its_release(string kind)
    {
        var directory = Make(kind);
        using (var held = directory.TryLock("lock"))
        {
            Assert.NotNull(held);
            Assert.Null(directory.TryLock("lock"));
        }

        using var again = directory.TryLock("lock");
        Assert.NotNull(again);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_closed_file_is_refused(string kind)
    {
        var directory = Make(kind);
        using (var output = directory.Create("a"))
        {
            output.Write([1]);
        }

        var input = directory.Open("a");
        input.Dispose();
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => input.Slice(0, 1));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void Names_with_folders_are_refused(string name) => Assert.ThrowsAny<ArgumentException>(() => new FileDirectory(_folder).Exists(name));

    [Fact]
    public void A_missing_folder_is_an_empty_directory()
    {
        var directory = new FileDirectory(_folder);
        Assert.Empty(directory.List());
        Assert.Throws<FileNotFoundException>(() => directory.Open("a"));
        directory.SyncDirectory();
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void A_crash_of_the_directory_in_memory_keeps_what_was_synced_and_asks_about_the_rest()
    {
        var directory = new MemoryDirectory();
        directory.Put("old", [1]);
        directory.Sync(["old"]);
        directory.SyncDirectory();
        directory.Put("new", [2, 3]);
        directory.Rename("old", "renamed");
        Assert.Equal(["old"], directory.AfterCrash(namesAsWritten: false, (_, _) => null).List());
        Assert.Equal(["renamed"], directory.AfterCrash(namesAsWritten: true, (_, _) => null).List());
        var survivor = directory.AfterCrash(namesAsWritten: true, (name, content) => name == "new" ? content[..1] : throw new InvalidOperationException());
        Assert.Equal([2], survivor.Bytes("new"));
    }

    private IDirectory Make(string kind) => kind == "memory" ? new MemoryDirectory() : new FileDirectory(_folder);
}
