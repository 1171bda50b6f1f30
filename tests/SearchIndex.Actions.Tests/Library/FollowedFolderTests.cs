using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

public sealed class FollowedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_gone_leaves_the_library_and_an_older_download_takes_its_place()
    {
        _folder.Write("in/march.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市保护湿地。"));
        _folder.Write("in/below/april.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 4, 1), "天马市修复草原。"));
        _folder.Write("in/b.txt", ProfileTexts.Write("Shuiwan City", new DateOnly(2026, 3, 1), "水湾市保护红树林。"));
        _folder.Write("other/c.txt", ProfileTexts.Write("Yunmen City", new DateOnly(2026, 3, 1), "云门市保护湿地。"));
        Build(new BuildRequest { IndexFolder = _folder.At("index"), Paths = [_folder.At("other")] });
        Assert.Equal(3, Follow().Cities);
        Assert.Equal(0, Count("\"天马市保护湿地\""));

        File.Delete(_folder.At("in/below/april.txt"));
        File.Delete(_folder.At("in/b.txt"));
        var report = Follow();

        Assert.Equal(["b.txt", "below/april.txt"], report.Gone.Order(StringComparer.Ordinal));
        Assert.Equal(2, report.Cities);
        Assert.Equal(1, Count("\"天马市保护湿地\""));
        Assert.Equal(0, Count("\"修复草原\""));
        Assert.Equal(0, Count("\"红树林\""));
        Assert.Equal(1, Count("\"云门市保护湿地\""));
        Assert.True(LibraryChecker.Check(_folder.At("index"), TestLexicons.All).IsSound);
        Assert.False(Follow().Changed);
    }

    [Fact]
    public void Records_leave_with_their_file_and_the_last_file_can_go()
    {
        _folder.Write("in/laws.jsonl", "{\"id\":\"law-1\",\"title\":\"第一条\",\"section\":\"法律\",\"text\":\"国家保护湿地。\"}\n");
        Follow();
        Assert.Equal(1, Count("\"国家保护湿地\""));

        File.Delete(_folder.At("in/laws.jsonl"));
        var report = Follow();

        Assert.True(report.Changed);
        Assert.Equal(0, report.Actions);
        Assert.Equal(0, Count("\"国家保护湿地\""));
        Assert.True(LibraryChecker.Check(_folder.At("index"), TestLexicons.All).IsSound);
    }

    [Fact]
    public void A_folder_that_is_not_there_takes_nothing_away()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市保护湿地。"));
        _folder.Write("other/c.txt", ProfileTexts.Write("Yunmen City", new DateOnly(2026, 3, 1), "云门市保护湿地。"));
        Follow();
        Directory.Delete(_folder.At("in"), recursive: true);

        var report = Build(new BuildRequest { IndexFolder = _folder.At("index"), Paths = [_folder.At("other")], Followed = [_folder.At("in")] });

        Assert.Empty(report.Gone);
        Assert.Equal(2, report.Cities);
    }

    [Fact]
    public void A_file_that_is_passed_over_keeps_what_the_library_has_of_it_and_names_can_be_given()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市保护湿地。"));
        Follow();
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市修"));
        _folder.Write("in/0123abcd.txt", ProfileTexts.Write("Shuiwan City", new DateOnly(2026, 3, 1), "水湾市保护红树林。"));

        var report = Build(new BuildRequest
        {
            IndexFolder = _folder.At("index"),
            Paths = [_folder.At("in")],
            Followed = [_folder.At("in")],
            PassedOver = [_folder.At("in/a.txt")],
            Names = new Dictionary<string, string> { [_folder.At("in/0123abcd.txt")] = "Shuiwan.txt" },
        });

        Assert.Equal(["Shuiwan.txt"], report.Fresh);
        Assert.Empty(report.Gone);
        Assert.Equal(1, Count("\"天马市保护湿地\""));
        Assert.Equal(1, Count("\"红树林\""));
    }

    private static BuildReport Build(BuildRequest request) => new LibraryBuilder(TestLexicons.All, TimeProvider.System).Build(request);

    private BuildReport Follow() => Build(new BuildRequest { IndexFolder = _folder.At("index"), Paths = [_folder.At("in")], Followed = [_folder.At("in")] });

    private int Count(string query)
    {
        using var library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
        return library.Search(new SearchRequest { Query = query }).Total;
    }
}
