using System.Text;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Showing;

namespace SearchIndex.Actions.Tests.Concordance;

/// <summary>A library of records with random texts.</summary>
public sealed class MixedLibrary : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MixedLibrary()
    {
        Seed = RandomSeed.For(0);
        var texts = new MixedTexts(new Random(Seed));
        var lines = new StringBuilder();
        for (var i = 0; i < 120; i++)
        {
            lines.Append(JsonSerializer.Serialize(new { id = $"r-{i:000}", title = $"Record {i}", section = i % 3 == 0 ? "Section A" : "Section B", text = texts.Next(60) })).Append('\n');
        }

        TestLexicons.Build(_folder.At("index"), rebuild: false, _folder.Write("in/records.jsonl", lines.ToString()));
        Library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
        Records = [.. Library.Export(null)];
    }

    public int Seed { get; }

    public ActionLibrary Library { get; }

    public IReadOnlyList<ActionRecord> Records { get; }

    public void Dispose()
    {
        Library.Dispose();
        _folder.Dispose();
    }
}
