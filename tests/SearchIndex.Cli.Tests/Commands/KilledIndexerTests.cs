using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Cli.Tests.Commands;

/// <summary>The real program, killed at random moments: the index holds the old or the new set afterwards, and is sound.</summary>
public sealed class KilledIndexerTests : IDisposable
{
    private const int Seed = 42_017;
    private const int Rounds = 30;

    private static readonly LibraryLexicons Lexicons = LibraryLexicons.Load(LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data")));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Long")]
    public void A_killed_build_leaves_the_old_or_the_new_set()
    {
        WriteSources();
        Build("old", "before");
        Copy("old", "new");
        var whole = Stopwatch.StartNew();
        Run("new", null);
        var duration = whole.Elapsed;
        var (old, all) = (Ids("old"), Ids("new"));
        Assert.True(all.Count > old.Count);

        var random = new Random(Seed);
        var outcomes = new Dictionary<string, int> { ["old"] = 0, ["new"] = 0 };
        for (var round = 0; round < Rounds; round++)
        {
            var name = "round";
            Copy("old", name);
            Run(name, TimeSpan.FromMilliseconds(random.NextDouble() * duration.TotalMilliseconds * 1.05));
            var report = LibraryChecker.Check(_folder.At(name), Lexicons);
            Assert.True(report.IsSound, $"seed {Seed}, round {round}: {string.Join(' ', report.Problems)}");
            var ids = Ids(name);
            Assert.True(ids.SequenceEqual(old) || ids.SequenceEqual(all), $"seed {Seed}, round {round}: {ids.Count} documents, neither {old.Count} nor {all.Count}");
            outcomes[ids.Count == old.Count ? "old" : "new"]++;

            // What a stopped build left behind is no obstacle for the next one.
            if (round % 10 == 9)
            {
                Run(name, null);
                Assert.Equal(all, Ids(name));
            }
        }

        Assert.True(outcomes["old"] > 0, "no round was killed before its commit");
    }

    private void WriteSources()
    {
        _folder.Write("before/a.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市保护湿地。", "天马市建设绿道。"));
        for (var city = 0; city < 40; city++)
        {
            var name = $"City Number {city.ToString(CultureInfo.InvariantCulture)}";
            _folder.Write($"sources/{city}.txt", ProfileTexts.Write(name, new DateOnly(2026, 3, 1), "保护湿地和森林，修复草原。", "建设绿道。", "调查本土物种。", "防治外来入侵物种。"));
        }

        _folder.Write("sources/a.txt", ProfileTexts.Write("Tianma City", new DateOnly(2026, 4, 1), "天马市修复草原。"));
        var lines = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"law-{i}\",\"title\":\"第{i}条\",\"section\":\"法律\",\"text\":\"国家保护湿地、森林和草原，第{i}条。\"}}\n");
        }

        _folder.Write("sources/laws.jsonl", lines.ToString());
    }

    private void Build(string index, string sources) =>
        new LibraryBuilder(Lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = _folder.At(index), Paths = [_folder.At(sources)] });

    private List<string> Ids(string index)
    {
        using var library = ActionLibrary.Open(_folder.At(index), Lexicons);
        return [.. library.Ids];
    }

    private void Copy(string from, string to)
    {
        if (Directory.Exists(_folder.At(to)))
        {
            Directory.Delete(_folder.At(to), recursive: true);
        }

        Directory.CreateDirectory(_folder.At(to));
        foreach (var file in Directory.EnumerateFiles(_folder.At(from)))
        {
            File.Copy(file, _folder.At(to, Path.GetFileName(file)));
        }
    }

    private void Run(string index, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "searchindex.dll"), "index", _folder.At("sources"), "--index", _folder.At(index) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (killAfter is { } delay && !process.WaitForExit(delay))
        {
            // On Unix this is SIGKILL: nothing of the program runs any more.
            process.Kill();
        }

        process.WaitForExit();
        Assert.True(killAfter is not null || process.ExitCode == 0, $"the build ended with status {process.ExitCode}");
    }
}
