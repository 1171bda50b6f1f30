using System.Security.Cryptography;
using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

public sealed class LibraryBuilderTests : IDisposable
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_on_the_same_files_changes_no_byte()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。", "天马市建设绿道。"));
        var first = Build("in");
        Assert.True(first.Changed);
        Assert.Equal(2, first.Actions);
        var before = Bytes();

        var second = Build("in");
        Assert.False(second.Changed);
        Assert.Equal(1, second.Unchanged);
        Assert.Equal(first.Generation, second.Generation);
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public void A_copy_elsewhere_under_the_same_name_is_known()
    {
        var text = ProfileTexts.Write("Tianma City", March, "天马市保护湿地。");
        _folder.Write("in/a.txt", text);
        _folder.Write("copy/a.txt", text);
        Build("in");
        Assert.False(Build("copy").Changed);
    }

    [Fact]
    public void Files_that_are_not_named_again_stay_and_changed_ones_are_replaced()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        _folder.Write("other/b.txt", ProfileTexts.Write("Shuiwan City", March, "水湾市保护红树林。"));
        Build("in");
        Build("other");
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市修复草原。"));
        var report = Build("in");
        Assert.Equal(2, report.Actions);
        using var library = Open();
        Assert.Equal(0, Count(library, "\"保护湿地\""));
        Assert.Equal(1, Count(library, "\"修复草原\""));
        Assert.Equal(1, Count(library, "\"红树林\""));
    }

    [Fact]
    public void The_newer_download_is_current_in_whatever_order_files_come()
    {
        _folder.Write("old/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。", "天马市建设绿道。"));
        _folder.Write("new/a.txt", ProfileTexts.Write("Tianma City", April, "天马市修复草原。"));
        Build("new");
        Build("old");
        using var library = Open();
        var action = library.Find("tianma-city/increase-protected-areas");
        Assert.Equal("天马市修复草原。", action?.Description);
        Assert.Equal("天马市保护湿地。", library.Find("tianma-city/increase-protected-areas--2026-03-01")?.Description);
        Assert.Equal(0, Count(library, "\"保护湿地\""));
        Assert.Equal(1, Count(library, "\"保护湿地\" is:older"));
        var city = Assert.Single(library.Cities());
        Assert.Equal(["current", "older version"], city.Files.Select(file => file.Status).Order(StringComparer.Ordinal));
        Assert.Equal(2, city.Files.Select(file => file.File).Distinct(StringComparer.Ordinal).Count());
        Assert.True(LibraryChecker.Check(_folder.At("index"), TestLexicons.All).IsSound);
    }

    [Fact]
    public void The_same_content_in_another_file_is_a_second_rendering()
    {
        var text = ProfileTexts.Write("Tianma City", March, "天马市保护湿地。");
        _folder.Write("in/a.txt", text);
        _folder.Write("in/b.md", text);
        var report = Build("in");
        Assert.Equal(1, report.Actions);
        Assert.Equal(["current", "second rendering"], report.Files.Select(file => file.Status).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_do_not_depend_on_the_name_of_the_file()
    {
        var text = ProfileTexts.Write("Tianma City", March, "天马市保护湿地。", "天马市建设绿道。");
        _folder.Write("in/a.txt", text);
        Build("in");
        string[] ids;
        using (var library = Open())
        {
            ids = [.. library.Ids];
        }

        _folder.Write("again/quite another name.md", text);
        TestLexicons.Build(_folder.At("index"), rebuild: true, _folder.At("again"));
        using var rebuilt = Open();
        Assert.Equal(ids, rebuilt.Ids);
    }

    [Fact]
    public void Hidden_and_strange_files_of_a_folder_are_passed_over_and_said()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        _folder.Write("in/.hidden.txt", "x");
        _folder.Write("in/~$a.docx", "x");
        _folder.Write("in/picture.png", "x");
        var report = Build("in");
        Assert.Single(report.Files);
        Assert.Contains(report.Notes, note => note.Contains("3 files", StringComparison.Ordinal) && note.Contains("picture.png", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_and_what_cannot_be_read_are_said_and_the_rest_is_taken()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        _folder.Write("in/empty.txt", "");
        _folder.Write("in/README.md", "# About these files");
        Directory.CreateSymbolicLink(_folder.At("in", "loop"), _folder.At("in"));
        File.CreateSymbolicLink(_folder.At("in", "gone.txt"), _folder.At("nowhere.txt"));
        var report = Build("in");
        Assert.Equal(1, report.Actions);
        Assert.Equal(["empty.txt", "gone.txt"], report.Files.Where(file => file.Report.Error is not null).Select(file => file.File));
        Assert.Contains(report.Notes, note => note.Contains("loop", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_of_other_files_is_never_written_to()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        _folder.Write("index/letter.doc", "x");
        var error = Assert.Throws<LibraryException>(() => Build("in"));
        Assert.Equal(LibraryProblem.Foreign, error.Problem);
        Assert.Equal(["letter.doc"], Directory.EnumerateFileSystemEntries(_folder.At("index")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_damaged_index_says_so_and_is_mended_by_building_anew()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        Build("in");
        foreach (var file in Directory.EnumerateFiles(_folder.At("index"), "commit-*"))
        {
            File.WriteAllBytes(file, [1, 2, 3]);
        }

        Assert.Equal(LibraryProblem.Damaged, Assert.Throws<LibraryException>(() => Open()).Problem);
        Assert.Contains("--rebuild", Assert.Throws<LibraryException>(() => Build("in")).Message, StringComparison.Ordinal);
        Assert.Equal(1, TestLexicons.Build(_folder.At("index"), rebuild: true, _folder.At("in")).Actions);
        using var library = Open();
        Assert.Equal(1, Count(library, "湿地"));
    }

    [Fact]
    public void A_cancelled_build_leaves_the_old_index()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        Build("in");
        var before = ActionLibrary.NewestGeneration(_folder.At("index"));
        _folder.Write("more/b.txt", ProfileTexts.Write("Shuiwan City", March, "水湾市保护红树林。"));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var builder = new LibraryBuilder(TestLexicons.All, TimeProvider.System);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            builder.Build(new BuildRequest { IndexFolder = _folder.At("index"), Paths = [_folder.At("more")] }, null, stop.Token));
        Assert.Equal(before, ActionLibrary.NewestGeneration(_folder.At("index")));
    }

    [Fact]
    public void A_rebuild_of_which_nothing_could_be_read_replaces_nothing()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        Build("in");
        _folder.Write("bad/b.jsonl", "{");
        var report = TestLexicons.Build(_folder.At("index"), rebuild: true, _folder.At("bad"));
        Assert.True(report.HasErrors);
        Assert.False(report.Changed);
        using var library = Open();
        Assert.Equal(1, Count(library, "湿地"));
    }

    [Fact]
    public void A_missing_path_and_a_missing_index_say_what_to_do()
    {
        Assert.Contains("nowhere", Assert.Throws<LibraryException>(() => Build("nowhere")).Message, StringComparison.Ordinal);
        var error = Assert.Throws<LibraryException>(() => Open());
        Assert.Equal(LibraryProblem.Missing, error.Problem);
        Assert.Contains("searchindex index PATH", error.Message, StringComparison.Ordinal);
    }

    private static int Count(ActionLibrary library, string query) => library.Search(new SearchRequest { Query = query }).Total;

    private BuildReport Build(string name) => TestLexicons.Build(_folder.At("index"), rebuild: false, _folder.At(name));

    private ActionLibrary Open() => ActionLibrary.Open(_folder.At("index"), TestLexicons.All);

    private List<string> Bytes() => [.. Directory.EnumerateFiles(_folder.At("index")).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
}
