using System.Globalization;
using SearchIndex.Actions.Concordance;
using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Showing;

namespace SearchIndex.Actions.Tests.Concordance;

public sealed class ConcordanceTests(MixedLibrary fixture) : IClassFixture<MixedLibrary>
{
    [Fact]
    public void Lines_are_the_places_of_a_plain_scan()
    {
        foreach (var term in MixedTexts.Terms)
        {
            AssertPlaces(term, term);
        }

        AssertPlaces("福寿螺|入侵|螺", "福寿螺", "入侵", "螺");
        AssertPlaces("“䴙䴘”", "䴙䴘");
    }

    [Fact]
    public void Contexts_are_the_text_around_and_no_character_is_cut()
    {
        var texts = fixture.Records.ToDictionary(record => record.Id, record => record.Description!, StringComparer.Ordinal);
        foreach (var line in Kwic("螺", width: 7).Lines)
        {
            var text = texts[line.Id];
            Assert.Equal(text[(line.Start - line.Left.Length)..(line.End + line.Right.Length)], line.Left + line.Keyword + line.Right);
            Assert.True(line.Left.EnumerateRunes().All(rune => rune.Value != 0xFFFD) && line.Right.EnumerateRunes().All(rune => rune.Value != 0xFFFD), $"seed {fixture.Seed}, {line}");
            var left = new StringInfo(line.Left).LengthInTextElements;
            Assert.True(left == 7 || line.Start == line.Left.Length, $"seed {fixture.Seed}, {line}");
        }
    }

    [Fact]
    public void Sorted_by_a_context_lines_ascend_in_it()
    {
        var right = Kwic("湿地", KwicSort.Right, 60).Lines.Select(line => Key(line.Right)).ToList();
        Assert.Equal(right.Order(StringComparer.Ordinal), right);
        var left = Kwic("湿地", KwicSort.Left, 60).Lines.Select(line => Key(line.Left, backwards: true)).ToList();
        Assert.Equal(left.Order(StringComparer.Ordinal), left);
    }

    [Fact]
    public void Pages_of_lines_are_the_whole()
    {
        var all = Kwic("物种", KwicSort.Right).Lines;
        var paged = new List<KwicLine>();
        for (var offset = 0; offset < all.Count; offset += 7)
        {
            paged.AddRange(fixture.Library.Kwic(new KwicRequest { Term = "物种", Sort = KwicSort.Right, Limit = 7, Offset = offset }).Lines);
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public void Filters_and_another_query_narrow_it()
    {
        var all = Kwic("入侵");
        var a = fixture.Library.Kwic(new KwicRequest { Term = "入侵", Filters = [new SearchFilter("city", "Section A")] });
        Assert.Equal(all.Cities.Single(city => city.Value == "Section A").Count, a.Total);
        var b = fixture.Library.Kwic(new KwicRequest { Term = "入侵", Within = "city:\"Section B\"" });
        Assert.Equal(all.Total, a.Total + b.Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。！")]
    [InlineData("|")]
    public void A_keyword_without_anything_to_search_says_so(string term)
    {
        var response = Kwic(term);
        Assert.Equal(0, response.Total);
        Assert.Contains(response.Notes, note => note.Contains("nothing in the keyword", StringComparison.Ordinal));
    }

    // By hand: 10 near of 100 places, 20 of 1,000 anywhere: 2 (10 ln 5 + 90 ln(90/98) + 10 ln(10/18) + 890 ln(890/882)).
    [Fact]
    public void Log_likelihood_is_that_of_the_formula()
    {
        Assert.Equal(21.2, 2 * ((10 * Math.Log(5)) + (90 * Math.Log(90 / 98.0)) + (10 * Math.Log(10 / 18.0)) + (890 * Math.Log(890 / 882.0))), 0.5);
        Assert.Equal(2 * ((10 * Math.Log(5)) + (90 * Math.Log(90 / 98.0)) + (10 * Math.Log(10 / 18.0)) + (890 * Math.Log(890 / 882.0))), LogLikelihood.OfExcess(10, 100, 20, 1_000), 9);
        Assert.Equal(0, LogLikelihood.OfExcess(2, 100, 20, 1_000));
        Assert.Equal(0, LogLikelihood.OfExcess(0, 0, 0, 0));
    }

    private static string Key(string context, bool backwards = false)
    {
        var runes = NaiveOccurrences.Fold(string.Concat(context.Where(c => !char.IsWhiteSpace(c)))).EnumerateRunes().Select(rune => rune.Value.ToString("X6", CultureInfo.InvariantCulture));
        return string.Concat(backwards ? runes.Reverse() : runes);
    }

    private KwicResponse Kwic(string term, KwicSort sort = KwicSort.Position, int width = 20) => fixture.Library.Kwic(new KwicRequest { Term = term, Sort = sort, Width = width });

    private void AssertPlaces(string asked, params IReadOnlyList<string> terms)
    {
        var expected = fixture.Records.SelectMany(record => NaiveOccurrences.Find(record.Description!, terms).Select(place => (record.Id, place.Start, place.End))).Order().ToList();
        var found = Kwic(asked);
        Assert.True(expected.SequenceEqual(found.Lines.Select(line => (line.Id, line.Start, line.End)).Order()), $"seed {fixture.Seed}, {asked}: {found.Total} lines, {expected.Count} expected");
        Assert.True(expected.Count > 0, $"seed {fixture.Seed}, {asked}: no place to show anything");
        Assert.Equal(expected.Select(place => place.Id).Distinct().Count(), found.Actions);
    }
}
