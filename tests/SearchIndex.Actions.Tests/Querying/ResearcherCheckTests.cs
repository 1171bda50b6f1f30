using System.Text.RegularExpressions;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Querying;

/// <summary>What a researcher tries in the first hour, on the real profiles. Expected figures were counted in the files by hand.</summary>
public sealed partial class ResearcherCheckTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    private static readonly string[] FiveActions = ["Anshun City 2", "Congjiang County 1", "Liangping District, Chongqing City 2"];

    [GeneratedRegex("(?<=[\u3400-\u9fff])[ \\t\\r]*\\n[ \\t\\f]*(?=[\u3400-\u9fff])")]
    private static partial Regex WrappedHan { get; }

    [Fact]
    public void Check_1_the_snail_stands_in_five_actions_fifteen_times_and_nothing_else_is_marked()
    {
        var response = Ask("福寿螺");
        Assert.Equal(FiveActions, Cities(response));
        var texts = Records(response).SelectMany(OwnTexts).ToList();
        Assert.Equal(15, texts.Sum(text => Count(text, "福寿螺")));
        Assert.All(response.Hits.SelectMany(hit => hit.Snippets), snippet => Assert.All(snippet.Marks, mark => Assert.Equal("福寿螺", snippet.Text[mark[0]..mark[1]])));
        Assert.DoesNotContain(response.Hits, hit => !PlainScan.Texts(fixture.Library!.Find(hit.Id)!).Any(text => text.Contains("福寿螺", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_2_plans_mentioning_the_snail_come_first_and_nine_more_are_near()
    {
        var response = Ask("invasive species plans mentioning 福寿螺");
        Assert.Equal(FiveActions, Cities(response));
        Assert.Equal(["invasive species", "plans", "mentioning", "福寿螺"], response.Understood.Select(part => part.Text));
        Assert.NotNull(response.NearMisses);
        Assert.Equal(9, response.NearMisses.Total);
        Assert.Contains(response.NearMisses.Cities, city => city is { Value: "Libo County", Count: 3 });
        Assert.Contains("福寿螺", response.NearMisses.Note, StringComparison.Ordinal);
        Assert.Contains(response.Notes, note => note.Contains("congjiang-ocr.txt", StringComparison.Ordinal) && note.Contains("not searched", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("golden apple snail")]
    [InlineData("Pomacea canaliculata")]
    [InlineData("fushouluo")]
    public void Check_3_any_name_finds_the_same_five_through_the_name_in_the_text(string query)
    {
        var response = Ask(query);
        Assert.Equal(FiveActions, Cities(response));
        Assert.All(response.Hits, hit => Assert.Contains("福寿螺", hit.Via));
        Assert.Equal(Ask("福寿螺").Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal), response.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_filter_that_empties_the_list_is_named_with_the_count_without_it()
    {
        Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
        var response = fixture.Library!.Search(new SearchRequest { Query = "福寿螺", Filters = [new SearchFilter("city", "Libo County")] });
        Assert.Equal(0, response.Total);
        Assert.Contains("Without the filter city (Libo County) there are 5.", response.Notes);
        Assert.Contains(Ask("福寿螺 红树林 企鹅").Notes, note => note.StartsWith("Leaving out any one part", StringComparison.Ordinal));
        Assert.DoesNotContain(Ask("福寿螺 红树林").Notes, note => note.StartsWith("Leaving out any one part", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_meant_is_proposed_once_and_in_simplified_characters()
    {
        var proposed = Ask("碳会").DidYouMean.Where(correction => correction.Query is "碳汇" or "碳匯").ToList();
        Assert.Equal([("碳汇", Scan("碳汇").Count)], proposed.Select(correction => (correction.Query, correction.Count)));
    }

    [Fact]
    public void Check_5_the_other_word_order_is_found_below_the_exact_one_and_never_in_quotes()
    {
        var response = Ask("外来入侵物种");
        var libo = response.Hits.Where(hit => hit.City == "Libo County").ToList();
        Assert.NotEmpty(libo);
        Assert.All(libo, hit => Assert.Contains(hit.Via, name => name is "外来物种入侵" or "invasive alien species"));
        var exact = Scan("外来入侵物种");
        Assert.Equal(exact, response.Hits.Take(exact.Count).Select(hit => hit.Id).Order(StringComparer.Ordinal));
        var quoted = Ask("“外来入侵物种”");
        Assert.Equal(exact, quoted.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.Contains(quoted.Notes, note => note.Contains($"left out {response.Total - exact.Count} actions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("外来入侵物种", 9)]
    [InlineData("生态系统保护", 7)]
    public void Check_6_line_wraps_hide_nothing_and_no_markup_is_shown(string words, int times)
    {
        Assert.SkipUnless(SharedData.TryFind("seeds/congjiang.txt", out var path), SharedData.AbsenceReason);
        Assert.Equal(times, Count(WrappedHan.Replace(File.ReadAllText(path), ""), words));
        var response = Ask($"city:从江 \"{words}\"");
        Assert.Equal(times, Records(response).SelectMany(OwnTexts).Sum(text => Count(text, words)));
        Assert.All(Ask($"\"{words}\"").Hits.SelectMany(hit => hit.Snippets), snippet => Assert.DoesNotContain("**", snippet.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("加拿大一枝黄花")]
    [InlineData("targeting")]
    [InlineData("targeting加拿大一枝黄花")]
    public void Check_7_two_scripts_without_a_blank_are_both_found(string query)
    {
        var hit = Assert.Single(Ask($"{query} city:Anshun field:baseline").Hits);
        Assert.Contains("targeting加拿大一枝黄花", fixture.Library!.Find(hit.Id)!.Baseline, StringComparison.Ordinal);
        Assert.Contains(hit.Id, Ask(query).Hits.Select(found => found.Id));
    }

    [Fact]
    public void Check_9_a_keyword_gives_every_row()
    {
        var response = Ask("\"连通性\"");
        Assert.Equal(Scan("连通性"), response.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.Equal(response.Total, fixture.Library!.Export(new SearchRequest { Query = "\"连通性\"" }).Count());
    }

    [Fact]
    public void Check_10_a_hit_leads_to_city_heading_date_and_source_and_dates_are_not_made_up()
    {
        var dated = Ask("updated:none");
        Assert.NotEmpty(dated.Hits);
        Assert.All(dated.Hits, hit => Assert.Null(hit.Updated));
        Assert.All(Records(Ask("福寿螺")), record =>
        {
            Assert.NotEmpty(record.City);
            Assert.NotEmpty(record.Title);
            Assert.EndsWith(".txt", record.Source.File, StringComparison.Ordinal);
            Assert.True(record.Source.Line > 0);
        });
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static IEnumerable<string> OwnTexts(ActionRecord record) => new[] { record.Description, record.Baseline, record.Target }.OfType<string>();

    private static IEnumerable<string> Cities(SearchResponse response) => response.Facets["city"].Select(value => $"{value.Value} {value.Count}").Order(StringComparer.Ordinal);

    private IEnumerable<ActionRecord> Records(SearchResponse response) => response.Hits.Select(hit => fixture.Library!.Find(hit.Id)!);

    private IReadOnlyList<string> Scan(string words) => PlainScan.Find(fixture.Library!.Export(null).Where(action => action.Readable), words);

    private SearchResponse Ask(string query)
    {
        Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
        return fixture.Library.Search(new SearchRequest { Query = query, Limit = 200 });
    }
}
