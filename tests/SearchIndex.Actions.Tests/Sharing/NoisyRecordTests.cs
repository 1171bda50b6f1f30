using System.Text;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.Actions.Tests.Sample;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>Other documents that were read from print with wrong letters are found, at once and one file after the other.</summary>
public sealed class NoisyRecordTests
{
    [Fact]
    public void Texts_with_a_letter_in_twenty_wrong_are_found_whether_they_came_at_once_or_later()
    {
        var seed = RandomSeed.For(0);
        var random = new Random(seed);
        var texts = SampleTables.CurrentActions().Select(entry => entry.Action.Description).Where(text => text.Length > 400 && text.All(char.IsAscii)).Distinct().Take(12).ToList();
        Assert.True(texts.Count >= 8, "The sample has long English descriptions.");
        using var folder = new TemporaryFolder();
        var clean = folder.Write("clean.jsonl", Lines(texts, "clean"));
        var noisy = folder.Write("noisy.jsonl", Lines([.. texts.Select(text => Noise(text, random))], "noisy"));
        TestLexicons.Build(folder.At("once"), rebuild: false, clean, noisy);
        TestLexicons.Build(folder.At("later"), rebuild: false, clean);
        TestLexicons.Build(folder.At("later"), rebuild: false, noisy);
        var (once, later) = (Pairs(folder.At("once")), Pairs(folder.At("later")));
        Assert.Equal(once, later);

        // One in a hundred is beyond what alignment can tell.
        var found = Enumerable.Range(0, texts.Count).Count(i => once.Contains(($"clean-{i}", $"noisy-{i}")));
        Assert.True(found >= texts.Count - 1, $"seed {seed}: {found} of {texts.Count} found");
    }

    private static List<(string A, string B)> Pairs(string folder)
    {
        using var library = ActionLibrary.Open(folder, TestLexicons.All);
        return [.. library.Shared(new SharedTextRequest()).Pairs.Select(pair => (pair.A, pair.B)).Order()];
    }

    private static string Lines(IReadOnlyList<string> texts, string name) =>
        string.Concat(texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"{name}-{i}", title = $"Text {i}", section = name, text }) + "\n"));

    private static string Noise(string text, Random random)
    {
        var noisy = new StringBuilder(text);
        for (var i = 0; i < noisy.Length; i++)
        {
            if (char.IsAsciiLetter(noisy[i]) && random.Next(20) == 0)
            {
                noisy[i] = (char)('a' + random.Next(26));
            }
        }

        return noisy.ToString();
    }
}
