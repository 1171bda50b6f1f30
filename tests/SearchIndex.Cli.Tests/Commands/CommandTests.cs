using System.Text.Json;
using SearchIndex.Cli.Output;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Cli.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_arguments_the_help_and_examples_are_shown()
    {
        var run = await ProgramRun.Of();
        Assert.Equal(0, run.Status);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("export", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("index")]
    [InlineData("show")]
    [InlineData("search", "x", "--limit", "many")]
    [InlineData("search", "x", "--limit", "-1")]
    [InlineData("search", "x", "--sort", "size")]
    [InlineData("concepts", "--kind", "colour")]
    [InlineData("search", "x", "--filter", "colour=red")]
    [InlineData("search", "x", "--filter", "city")]
    [InlineData("export", "--format", "xml")]
    [InlineData("export", "--format", "ris", "--bom")]
    [InlineData("shared", "--format", "pdf")]
    [InlineData("shared", "--output", "x.html")]
    [InlineData("shared", "--limit", "-1")]
    [InlineData("shared", "--city", "a", "--city", "b", "--city", "c")]
    [InlineData("compare", "a/b")]
    [InlineData("search", "x", "--bogus")]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--urls", "http://127.0.0.1:99999")]
    [InlineData("serve", "--urls", "http://127.0.0.1:5080;ftp://127.0.0.1")]
    public async Task A_wrong_call_has_status_2_and_says_why(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);
        Assert.Equal(2, run.Status);
        Assert.Equal("", run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("cities")]
    [InlineData("concepts")]
    [InlineData("check")]
    [InlineData("show", "a/b")]
    [InlineData("shared")]
    [InlineData("compare", "a/b", "c/d")]
    [InlineData("export", "--format", "csv")]
    public async Task Without_an_index_the_way_to_build_one_is_named(params string[] arguments)
    {
        var run = await ProgramRun.Of([.. arguments, "--index", _folder.At("none")]);
        Assert.Equal(1, run.Status);
        Assert.Equal("", run.Output);
        Assert.Contains($"There is no index at {_folder.At("none")}: build one with: searchindex index PATH", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_way_from_a_file_to_an_answer()
    {
        await Index();
        var search = await Json("search", "湿地", "--json");
        Assert.Equal(1, search.GetProperty("total").GetInt32());
        var hit = search.GetProperty("hits")[0];
        Assert.Equal("tianma-city/increase-protected-areas", hit.GetProperty("id").GetString());
        var snippet = hit.GetProperty("snippets")[0];
        var mark = snippet.GetProperty("marks")[0];
        Assert.Equal("湿地", snippet.GetProperty("text").GetString()![mark[0].GetInt32()..mark[1].GetInt32()]);

        var action = await Json("show", "tianma-city/increase-protected-areas", "--json");
        Assert.Equal("天马市保护湿地。", action.GetProperty("description").GetString());
        Assert.Equal(JsonValueKind.Null, action.GetProperty("target").ValueKind);

        Assert.Equal("Tianma City", (await Json("cities", "--json"))[0].GetProperty("city").GetString());
        Assert.True((await Json("check", "--json")).GetProperty("isSound").GetBoolean());
        Assert.Equal(2, (await Run("export", "--format", "jsonl")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single((await Run("export", "湿地", "--format", "jsonl")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Lines_for_people_are_at_most_80_columns()
    {
        await Index();
        foreach (var run in new[] { await Run("search", "湿地 OR 绿道"), await Run("show", "tianma-city/increase-protected-areas"), await Run("cities") })
        {
            Assert.Equal(0, run.Status);
            Assert.NotEqual("", run.Output);
            Assert.All(run.Output.Split('\n').Where(line => !line.Contains("tianma-city/", StringComparison.Ordinal)), line => Assert.InRange(TextWidth.Of(line), 0, 80));
            Assert.DoesNotContain('\u001B', run.Output);
        }
    }

    [Fact]
    public async Task An_unknown_id_suggests_near_ones()
    {
        await Index();
        var run = await Run("show", "tianma-city/increase-protected-area");
        Assert.Equal(1, run.Status);
        Assert.Equal("", run.Output);
        Assert.Contains("tianma-city/increase-protected-areas", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_to_a_file_replaces_it_whole()
    {
        await Index();
        var file = _folder.Write("out.csv", "old");
        var run = await Run("export", "--format", "csv", "--bom", "--output", file);
        Assert.Equal((0, ""), (run.Status, run.Output));
        Assert.Contains("2 actions", run.Error, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file)[..3]);
        Assert.Equal(["out.csv"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
        Assert.Equal(1, (await Run("export", "--format", "csv", "--output", _folder.At("no", "such.csv"))).Status);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_has_status_1_and_the_others_are_taken()
    {
        _folder.Write("in/bad.jsonl", "{");
        var run = await Index();
        Assert.Equal(1, run.Status);
        Assert.Contains("bad.jsonl", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 1", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("show", "tianma-city/increase-protected-areas")).Status);
    }

    private Task<ProgramRun> Index()
    {
        _folder.Write("in/a.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市保护湿地。", "天马市建设绿道。"));
        return Run("index", _folder.At("in"));
    }

    private Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Of([.. arguments, "--index", _folder.At("index")]);

    private async Task<JsonElement> Json(params string[] arguments)
    {
        var run = await Run(arguments);
        Assert.Equal((0, ""), (run.Status, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
