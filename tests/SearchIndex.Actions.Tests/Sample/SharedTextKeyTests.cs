using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Tests.Sample;

/// <summary>Each row of the answer key of shared text is true of the texts, and nothing else is shared.</summary>
public sealed class SharedTextKeyTests
{
    /// <summary>Below this share of the shorter text's 4-grams, two texts of the sample have nothing in common but words.</summary>
    private const double UnplantedShare = 0.3;

    [Fact]
    public void Every_kind_is_planted_and_every_row_names_texts_that_stand_in_the_files()
    {
        var rows = SampleTables.SharedText();
        Assert.Equal(
            ["contained", "law-only", "names-swapped", "partly-rewritten", "platform", "self-copy", "verbatim"],
            rows.Select(row => row.Kind).Distinct().Order(StringComparer.Ordinal));
        foreach (var (row, a, b) in Texts(null))
        {
            Assert.True(a.Length > 0 && b.Length > 0, $"an empty text: {row}");
            Assert.Equal(row.Kind == "self-copy", row.CityA == row.CityB);
        }
    }

    [Theory]
    [InlineData("verbatim")]
    [InlineData("self-copy")]
    public void Copies_are_equal_to_the_last_character(string kind)
    {
        Assert.All(Texts(kind), pair => Assert.Equal(pair.A, pair.B));
    }

    [Fact]
    public void Texts_with_names_swapped_are_equal_once_the_names_of_the_note_are_replaced()
    {
        foreach (var (row, a, b) in Texts("names-swapped"))
        {
            Assert.NotEqual(a, b);
            var swapped = a;
            foreach (var swap in row.Note.Split("; "))
            {
                var names = swap.Split(" => ");
                Assert.Contains(names[0], swapped, StringComparison.Ordinal);
                swapped = swapped.Replace(names[0], names[1], StringComparison.Ordinal);
            }

            Assert.Equal(b, swapped);
        }
    }

    [Fact]
    public void A_contained_text_stands_whole_within_the_longer_one()
    {
        foreach (var (_, a, b) in Texts("contained"))
        {
            Assert.Contains(a, b, StringComparison.Ordinal);
            Assert.True(b.Length > 1.5 * a.Length);
        }
    }

    [Fact]
    public void Rewritten_texts_share_the_part_that_their_note_says()
    {
        foreach (var (row, a, b) in Texts("partly-rewritten"))
        {
            var said = double.Parse(row.Note[(row.Note.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
            var share = SampleText.Share(SampleText.Grams(a), SampleText.Grams(b));
            Assert.True(Math.Abs(said - share) <= 0.006, $"{row.CityA} - {row.CityB}: {said} said, {share:F3} found");
            Assert.InRange(share, 0.15, 0.97);
        }
    }

    [Fact]
    public void Texts_that_cite_one_law_share_its_title_and_no_longer_run()
    {
        foreach (var (row, a, b) in Texts("law-only"))
        {
            Assert.Contains(row.Note, a, StringComparison.Ordinal);
            Assert.Contains(row.Note, b, StringComparison.Ordinal);
            var run = SampleText.LongestCommonRun(a, b);
            Assert.Contains(row.Note, run, StringComparison.Ordinal);
            Assert.True(run.Length <= row.Note.Length + 5, $"longer than the law: {run}");
        }
    }

    [Fact]
    public void Platform_rows_share_the_sentence_of_the_form_but_for_its_figures()
    {
        Assert.All(Texts("platform"), pair => Assert.Equal(WithoutFigures(pair.A), WithoutFigures(pair.B)));
    }

    [Fact]
    public void No_pair_outside_the_key_shares_much()
    {
        var known = SampleTables.SharedText().Select(row => Pair((row.CityA, row.HeadingA, row.OccurrenceA), (row.CityB, row.HeadingB, row.OccurrenceB))).ToHashSet();
        var actions = SampleTables.CurrentActions().Where(entry => entry.Action.Description.Length > 0)
            .Select(entry => (Id: (entry.City, entry.Action.Heading, entry.Action.Occurrence), Grams: SampleText.Grams(entry.Action.Description))).ToList();
        for (var i = 0; i < actions.Count; i++)
        {
            for (var j = i + 1; j < actions.Count; j++)
            {
                var share = SampleText.Share(actions[i].Grams, actions[j].Grams);
                Assert.True(share < UnplantedShare || known.Contains(Pair(actions[i].Id, actions[j].Id)), $"{actions[i].Id} and {actions[j].Id} share {share:F2} and are not in the key");
            }
        }
    }

    private static string WithoutFigures(string text) => Regex.Replace(text, @"\d[\d.,]*( ?%| square km| hectares)?", "#", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static ((string, string, int), (string, string, int)) Pair((string, string, int) a, (string, string, int) b) =>
        a.CompareTo(b) <= 0 ? (a, b) : (b, a);

    private static List<(SharedTextRow Row, string A, string B)> Texts(string? kind)
    {
        var actions = SampleTables.CurrentActions().ToDictionary(entry => (entry.City, entry.Action.Heading, entry.Action.Occurrence), entry => entry.Action);
        return [.. SampleTables.SharedText().Where(row => kind is null || row.Kind == kind).Select(row => (
            row,
            actions[(row.CityA, row.HeadingA, row.OccurrenceA)].Field(row.FieldA),
            actions[(row.CityB, row.HeadingB, row.OccurrenceB)].Field(row.FieldB)))];
    }
}
