using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests.Chinese;

/// <summary>Runs Lucene itself, where it is at hand, over shared laws and compares row by row.</summary>
public sealed class LivePeerTests(LexiconFiles lexicons)
{
    private const int Articles = 3000;

    [Fact]
    [Trait("Category", "Long")]
    public void Laws_give_the_rows_of_the_peer()
    {
        Assert.SkipUnless(SharedData.TryFind("peer/lucene/run.sh", out var script), SharedData.AbsenceReason);
        Assert.SkipUnless(SharedData.TryFind("data/laws.jsonl.gz", out var laws), SharedData.AbsenceReason);
        Assert.SkipUnless(Run("java", "-version") is { Status: 0 }, "There is no java to run the peer with.");
        var lines = Titles(laws).Take(Articles).ToList();
        var file = Path.Combine(Path.GetTempPath(), $"searchindex-peer-{Guid.NewGuid():N}.txt");
        try
        {
            File.WriteAllText(file, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
            var (status, output) = Run("bash", script, "tokens", file);
            Assert.SkipUnless(status == 0, "The peer does not run here (its jars are fetched with apt-get).");
            var expected = output.TrimEnd('\n').Split('\n').Skip(1).ToArray();
            var actual = Analyzers.SmartCn(lexicons.Chinese).Rows(lines).ToArray();
            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Titles(string laws)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(laws), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return (document.RootElement.GetProperty("title").GetString() + "　" + document.RootElement.GetProperty("text").GetString()).ReplaceLineEndings(" ");
        }
    }

    private static (int Status, string Output) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
