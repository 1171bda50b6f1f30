using System.Text;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Tests.Sample;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Every character of a field comes from the source line that its span names, in order; every line of the source has a place.</summary>
public class NothingIsLostTests
{
    private static readonly string[] Seeds = ["libo", "liangping", "anshun", "congjiang", "congjiang-ocr"];

    [Fact]
    public void Spans_lead_back_to_the_source_in_order()
    {
        foreach (var seed in Seeds)
        {
            var lines = Encoding.UTF8.GetString(ReadProfiles.SeedBytes(seed)).Split('\n');
            Check(seed, lines, ReadProfiles.Seed(seed).Profile!);
        }

        foreach (var file in (string[])["tiling-city.txt", "mwalende.txt", "valdorena.md", "porto-jurema.txt"])
        {
            var bytes = File.ReadAllBytes(Path.Combine(SampleTables.Folder, file));
            Check(file, Encoding.UTF8.GetString(bytes).Split('\n'), ReadProfiles.Reader().Read(file, bytes).Profile!);
        }
    }

    [Fact]
    public void Every_line_of_text_is_in_a_field_or_listed()
    {
        // Lines of 60 characters or more with Han in them are the city's own: no label of the form looks so.
        foreach (var seed in Seeds)
        {
            var reading = ReadProfiles.Seed(seed);
            var placed = Texts(reading.Profile!).SelectMany(t => t.Lines).Select(s => s.Line).Concat(reading.Report.UnplacedLines.Select(u => u.Line)).ToHashSet();
            var lines = Encoding.UTF8.GetString(ReadProfiles.SeedBytes(seed)).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var isText = seed == "congjiang-ocr" ? lines[i].Length > 20 && lines[i].Count(char.IsAsciiLetterUpper) * 2 > lines[i].Length : lines[i].Any(c => c is >= '\u4E00' and <= '\u9FFF');
                Assert.True(!isText || placed.Contains(i + 1), $"{seed}, line {i + 1} is in no field and not listed: {lines[i]}");
            }
        }
    }

    [Fact]
    public void Text_without_a_place_is_listed()
    {
        var text = Encoding.UTF8.GetString(ReadProfiles.SeedBytes("libo")).Replace("Action area 2\n", "Action area 2\n\nA stray remark of an editor\n\n", StringComparison.Ordinal);
        var unplaced = Assert.Single(ReadProfiles.Text(text).Report.UnplacedLines);
        Assert.Equal("A stray remark of an editor", unplaced.Text);
        Assert.Equal("A stray remark of an editor", text.Split('\n')[unplaced.Line - 1]);
    }

    private static void Check(string name, string[] lines, CityProfile profile)
    {
        foreach (var text in Texts(profile))
        {
            var before = (Line: 0, Column: -1);
            for (var s = 0; s < text.Lines.Count; s++)
            {
                var span = text.Lines[s];
                var end = s + 1 < text.Lines.Count ? text.Lines[s + 1].Start : text.Text.Length;
                Assert.True((span.Line, span.Column).CompareTo(before) > 0, $"{name}: a part of '{text.Text[..Math.Min(20, text.Text.Length)]}' goes back in the source");
                before = (span.Line, span.Column);
                var part = text.Text[span.Start..end].TrimEnd('\n', ' ');
                var source = lines[span.Line - 1].Replace('\u00A0', ' ');
                // A LaTeX command stands for one sign.
                var isCommand = part.Length == 1 && source[span.Column] == '\\';
                Assert.True(
                    isCommand || (span.Column + part.Length <= source.Length && source.AsSpan(span.Column).StartsWith(part, StringComparison.Ordinal)),
                    $"{name}, line {span.Line}, column {span.Column}: '{part}' does not stand there");
            }
        }
    }

    private static IEnumerable<ActionText> Texts(CityProfile profile) =>
        new[] { profile.About, profile.Tools }.Concat(profile.Actions.SelectMany(a => new[] { a.Description, a.Baseline, a.Target })).OfType<ActionText>();
}
