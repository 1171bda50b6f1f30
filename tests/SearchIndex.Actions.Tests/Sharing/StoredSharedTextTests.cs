using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Storing;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>Results are kept beside the index, come out the same whether the library grew or was made at once, and survive damage.</summary>
public sealed class StoredSharedTextTests
{
    private static string Sample(string file) => Path.Combine(RepositoryRoot.Find(), "index-data", "sample", file);

    [Fact]
    public void A_library_that_grows_city_by_city_has_the_same_results_as_one_made_at_once()
    {
        string[] files = ["yunya-county.txt", "tiling-city.txt", "lujiao-county.txt", "agbovia.html", "mwalende.txt"];
        using var folder = new TemporaryFolder();
        foreach (var file in files)
        {
            TestLexicons.Build(folder.At("grown"), rebuild: false, Sample(file));
        }

        TestLexicons.Build(folder.At("whole"), rebuild: false, [.. files.Select(Sample)]);
        var (grown, whole) = (Read(folder.At("grown")), Read(folder.At("whole")));
        Assert.Equal(whole.Actions, grown.Actions);
        Assert.Equal(whole.Fields, grown.Fields);
        Assert.Equal(whole.Pairs, grown.Pairs);
        Assert.Equal(whole.FormLines, grown.FormLines);
        Assert.Equal(whole.Repeats, grown.Repeats);
        Assert.Equal(whole.Learned, grown.Learned);
        Assert.NotEmpty(whole.Pairs);
        Assert.Single(Directory.GetFiles(folder.At("grown"), "shared-*"));
    }

    [Fact]
    public void Damaged_results_are_named_by_check_and_found_anew()
    {
        using var folder = new TemporaryFolder();
        TestLexicons.Build(folder.At("index"), rebuild: false, Sample("agbovia.html"), Sample("mwalende.txt"));
        Assert.True(LibraryChecker.Check(folder.At("index"), TestLexicons.All).IsSound);
        var file = Assert.Single(Directory.GetFiles(folder.At("index"), "shared-*"));
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(file, bytes);
        var problem = Assert.Single(LibraryChecker.Check(folder.At("index"), TestLexicons.All).Problems);
        Assert.Contains(Path.GetFileName(file), problem, StringComparison.Ordinal);
        using var library = ActionLibrary.Open(folder.At("index"), TestLexicons.All);
        var report = library.Shared(new SharedTextRequest());
        Assert.Equal(2, report.Total);
        Assert.Contains(report.Notes, note => note.Contains("cannot be used", StringComparison.Ordinal));
    }

    [Fact]
    public void Results_of_other_rules_are_refused_in_words()
    {
        using var folder = new TemporaryFolder();
        TestLexicons.Build(folder.At("index"), rebuild: false, Sample("agbovia.html"), Sample("mwalende.txt"));
        var directory = new FileDirectory(folder.At("index"));
        var stored = Read(folder.At("index"));
        SharedTextFiles.Write(directory, stored with { Version = stored.Version.Replace("masks=", "masks=other-", StringComparison.Ordinal), Pairs = [] });
        using var library = ActionLibrary.Open(folder.At("index"), TestLexicons.All);
        var report = library.Shared(new SharedTextRequest());
        Assert.Equal(2, report.Total);
        Assert.Contains(report.Notes, note => note.Contains("other rules (masks)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_is_stopped_while_writing_leaves_what_was_there()
    {
        using var folder = new TemporaryFolder();
        TestLexicons.Build(folder.At("index"), rebuild: false, Sample("agbovia.html"), Sample("mwalende.txt"));
        File.WriteAllBytes(folder.At("index", "pending-shared"), [1, 2, 3]);
        using (var library = ActionLibrary.Open(folder.At("index"), TestLexicons.All))
        {
            var report = library.Shared(new SharedTextRequest());
            Assert.True(report.Method.Stored);
        }

        TestLexicons.Build(folder.At("index"), rebuild: false, Sample("lalanga.md"));
        Assert.False(File.Exists(folder.At("index", "pending-shared")));
    }

    [Fact]
    public void Any_flipped_byte_is_damage()
    {
        var directory = new MemoryDirectory();
        SharedTextFiles.Write(directory, SharedTextFixtureTests.Sample());
        var bytes = Bytes(directory, "shared-7");
        for (var i = 0; i < bytes.Length; i++)
        {
            var flipped = bytes.ToArray();
            flipped[i] ^= 0xFF;
            var other = new MemoryDirectory();
            using (var output = other.Create("shared-7"))
            {
                output.Write(flipped);
            }

            Assert.Throws<IndexCorruptException>(() => SharedTextCodecV1.Read(other, "shared-7"));
        }
    }

    internal static byte[] Bytes(IDirectory directory, string name)
    {
        using var input = directory.Open(name);
        return input.Slice(0, (int)input.Length).ToArray();
    }

    private static SharedTextResults Read(string folder)
    {
        var directory = new FileDirectory(folder);
        return SharedTextCodecV1.Read(directory, Assert.Single(directory.List(), name => name.StartsWith("shared-", StringComparison.Ordinal)));
    }
}
