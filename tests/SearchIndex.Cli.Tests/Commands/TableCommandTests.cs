using System.Text.Json;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Cli.Tests.Commands;

public sealed class TableCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("coverage", "--stale-after", "long")]
    [InlineData("coverage", "--as-of", "yesterday")]
    public async Task A_wrong_call_has_status_2_and_says_why(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);
        Assert.Equal(2, run.Status);
        Assert.Equal("", run.Output);
        Assert.Contains(arguments[1], run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicators")]
    [InlineData("coverage")]
    [InlineData("changes")]
    public async Task Without_an_index_the_way_to_build_one_is_named(string command)
    {
        var run = await ProgramRun.Of(command, "--index", _folder.At("none"));
        Assert.Equal(1, run.Status);
        Assert.Contains("build one with: searchindex index PATH", run.Error, StringComparison.Ordinal);
    }

    // Both files of Lanmen City: 33.6 % tree cover in the newer one, 88.4 square km of mesh, one action new since February.
    [Fact]
    public async Task Figures_gaps_and_versions_of_a_city()
    {
        await Index();

        var figures = await Run("indicators", "tree-cover");
        Assert.Contains("33.6", figures.Output, StringComparison.Ordinal);
        Assert.Contains("“33.6%”", figures.Output, StringComparison.Ordinal);
        Assert.Contains("No figure is in doubt.", figures.Output, StringComparison.Ordinal);

        var table = JsonDocument.Parse((await Run("indicators", "mesh", "--json")).Output).RootElement;
        Assert.Equal(88.4m, table.GetProperty("readings")[0].GetProperty("value").GetDecimal());
        Assert.Equal("88.4 square km", table.GetProperty("readings")[0].GetProperty("text").GetString());

        var coverage = await Run("coverage");
        Assert.Contains("D description, B baseline", coverage.Output, StringComparison.Ordinal);
        Assert.Contains("2025-04-09: 1 year before 2026-04-09", Joined(coverage.Output), StringComparison.Ordinal);
        Assert.Equal(22, JsonDocument.Parse((await Run("coverage", "--json")).Output).RootElement.GetProperty("cities")[0].GetProperty("actions").GetInt32());

        var changes = await Run("changes", "lanmen");
        Assert.Contains("1 new, 1 changed, 1 only re-dated, 19 unchanged", changes.Output, StringComparison.Ordinal);
        Assert.Contains("[-44-]{+41+}", changes.Output, StringComparison.Ordinal);
        Assert.Equal("redated", JsonDocument.Parse((await Run("changes", "lanmen-city", "--json")).Output).RootElement.GetProperty("actions")[2].GetProperty("kind").GetString());
        Assert.Equal(1, JsonDocument.Parse((await Run("changes", "--json")).Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Comma_separated_values_hold_a_row_a_value()
    {
        await Index();
        var rows = (await Run("indicators", "--csv")).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("indicator,english,chinese,city,cityLocal,value,unit,text", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains("mesh,Effective mesh size,有效网孔面积,Lanmen City,澜门市,88.4,km²,88.4 square km,88.4,km²", StringComparison.Ordinal));
        Assert.StartsWith("\uFEFFheading,", (await Run("coverage", "--csv", "--bom")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicators", "rain", "No city here states 'rain'")]
    [InlineData("changes", "nowhere", "No city here is 'nowhere'")]
    public async Task What_there_is_not_is_said_with_status_1(string command, string name, string words)
    {
        await Index();
        var run = await ProgramRun.Of(command, name, "--index", _folder.At("index"));
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    private static string Joined(string output) => output.Replace("\n", " ", StringComparison.Ordinal);

    private async Task Index()
    {
        var sample = Path.Combine(RepositoryRoot.Find(), "index-data", "sample");
        var run = await ProgramRun.Of("index", Path.Combine(sample, "lanmen-city-2026-02.docx"), Path.Combine(sample, "lanmen-city-2026-04.txt"), "--index", _folder.At("index"));
        Assert.Equal(0, run.Status);
    }

    private async Task<ProgramRun> Run(params string[] arguments)
    {
        var run = await ProgramRun.Of([.. arguments, "--index", _folder.At("index")]);
        Assert.True(run.Status == 0, run.Error);
        return run;
    }
}
