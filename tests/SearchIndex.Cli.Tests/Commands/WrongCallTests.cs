using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Cli.Tests.Commands;

public sealed class WrongCallTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("There is no command 'serch'. Did you mean 'search'?", "serch", "x")]
    [InlineData("There is no command 'zzzzzz'.\n", "zzzzzz")]
    [InlineData("There is no option '--limt'. Did you mean '--limit'?", "search", "x", "--limt", "3")]
    [InlineData("There is no option '--limt'. Did you mean '--limit'?", "search", "x", "--limt=3")]
    [InlineData("There is no option '--indx'. Did you mean '--index'?", "kwic", "x", "--indx", "a")]
    [InlineData("There is no option '--wild-card'. What", "export", "--wild-card")]
    [InlineData("'nonsense' is no address to listen on", "serve", "--urls", "nonsense")]
    [InlineData("ports are numbers from 0 to 65535", "serve", "--urls", "http://127.0.0.1:99999")]
    public async Task A_wrong_name_is_named_with_the_one_that_may_be_meant(string expected, params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);
        Assert.Equal(2, run.Status);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unrecognized", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_after_two_hyphens_alone_and_words_left_out_are_searched_for()
    {
        await IndexAsync();
        foreach (string[] query in new[] { ["--", "--bogus"], new[] { "湿地", "-公园" }, ["湿地 --bogus"] })
        {
            var run = await ProgramRun.Of(["search", "--index", _folder.At("index"), .. query]);
            Assert.Equal(0, run.Status);
        }
    }

    [Fact]
    public async Task The_syntax_is_shown_without_an_index()
    {
        var run = await ProgramRun.Of("search", "--syntax", "--index", _folder.At("none"));
        Assert.Equal(0, run.Status);
        Assert.Contains("NEAR", run.Output, StringComparison.Ordinal);
        Assert.Contains("两者都要", run.Output, StringComparison.Ordinal);
        Assert.Contains("--syntax", (await ProgramRun.Of("search", "--help")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_no_silent_success()
    {
        Directory.CreateDirectory(_folder.At("empty"));
        var run = await ProgramRun.Of("index", _folder.At("empty"), "--index", _folder.At("index"));
        Assert.Equal(1, run.Status);
        Assert.Contains("There was no file to read: profiles are .txt, .md, .html, .docx and .pdf files", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commit-1", 11, "was written by another version of the program (commit-1: version 9, where this one reads version 1 of 'Commit')")]
    [InlineData("commit-1", 5, "is damaged: commit-1, byte 4: expected a file of kind 'Commit', found ")]
    public async Task An_index_that_cannot_be_read_is_named_once_with_the_way_out(string file, int at, string expected)
    {
        await IndexAsync();
        var path = Path.Combine(_folder.At("index"), file);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[at] = 9;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var run = await ProgramRun.Of("search", "x", "--index", _folder.At("index"));

        Assert.Equal(1, run.Status);
        Assert.Contains($"The index in {_folder.At("index")} {expected}", run.Error, StringComparison.Ordinal);
        Assert.Contains($"--rebuild --index {_folder.At("index")}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Restore", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_one_line()
    {
        await IndexAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "searchindex.dll"), "serve", "--no-watch", "--urls", url, "--index", _folder.At("index") },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains($"searchindex: the service cannot listen on {url}", error, StringComparison.Ordinal);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("crit:", error, StringComparison.Ordinal);
    }

    private async Task IndexAsync()
    {
        _folder.Write("profiles/tianma.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市保护湿地。", "天马市建设绿道。"));
        Assert.Equal(0, (await ProgramRun.Of("index", _folder.At("profiles"), "--index", _folder.At("index"))).Status);
    }
}
