using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

public sealed class SeedLibraryTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    [Fact]
    public void The_mixed_question_finds_the_five_actions_and_nine_near_ones()
    {
        var response = Ask("invasive species plans mentioning 福寿螺");
        Assert.Equal(5, response.Total);
        Assert.Equal(["Anshun City 2", "Congjiang County 1", "Liangping District, Chongqing City 2"], Cities(response.Facets["city"]));
        Assert.All(response.Hits, hit => Assert.Contains("福寿螺", hit.Via));
        Assert.NotNull(response.NearMisses);
        Assert.Equal(9, response.NearMisses.Total);
        Assert.Equal(["Anshun City 1", "Congjiang County 2", "Liangping District, Chongqing City 3", "Libo County 3"], Cities(response.NearMisses.Cities));
        Assert.Equal("福寿螺", response.NearMisses.Missing);
        Assert.Contains(response.Notes, note => note.Contains("congjiang-ocr.txt", StringComparison.Ordinal));
        Assert.Equal(
            [("invasive species", "concept", true, 14), ("plans", "kind", false, null), ("mentioning", "connective", false, null), ("福寿螺", "species", true, 5)],
            response.Understood.Select(part => (part.Text, part.As, part.Required, part.As == "kind" ? null : part.Count)));
    }

    [Theory]
    [InlineData("福寿螺")]
    [InlineData("golden apple snail")]
    [InlineData("Golden Apple Snails")]
    [InlineData("Pomacea canaliculata")]
    [InlineData("fushouluo")]
    [InlineData("福壽螺")]
    [InlineData("“福寿螺”")]
    [InlineData("=福寿螺")]
    [InlineData("expand:off 福寿螺")]
    [InlineData("species:福寿螺")]
    public void A_species_is_found_under_each_of_its_names(string query)
    {
        var response = Ask(query);
        Assert.Equal(5, response.Total);
        Assert.Equal(["Anshun City 2", "Congjiang County 1", "Liangping District, Chongqing City 2"], Cities(response.Facets["city"]));
    }

    [Fact]
    public void Exactly_the_three_characters_are_marked()
    {
        foreach (var hit in Ask("福寿螺").Hits)
        {
            Assert.NotEmpty(hit.Snippets);
            foreach (var snippet in hit.Snippets)
            {
                Assert.All(snippet.Marks, mark => Assert.Equal("福寿螺", snippet.Text[mark[0]..mark[1]]));
            }
        }
    }

    [Fact]
    public void Quotes_leave_variants_out_and_say_how_many()
    {
        var actions = Readable();
        var exact = PlainScan.Find(actions, "外来入侵物种");
        var response = Ask("\"外来入侵物种\"", limit: 100);
        Assert.Equal(exact, response.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(response.Hits, hit => hit.City == "Libo County");
        Assert.Contains(response.Notes, note => note.Contains($"left out {14 - exact.Count} actions", StringComparison.Ordinal));
        Assert.Contains(Ask("外来入侵物种", limit: 100).Hits, hit => hit.City == "Libo County");
    }

    [Theory]
    [InlineData("city:安顺 福寿螺", 2)]
    [InlineData("city:Anshun 福寿螺", 2)]
    [InlineData("安顺 福寿螺", 2)]
    [InlineData("Anshun 福寿螺", 2)]
    [InlineData("福寿螺 -city:anshun", 3)]
    [InlineData("福寿螺 AND (city:安顺 OR city:从江)", 3)]
    [InlineData("city:(安顺 OR 从江) 福寿螺", 3)]
    [InlineData("福寿螺 NOT 红火蚁", 4)]
    [InlineData("is:unreadable", 26)]
    [InlineData("missing:description", 3)]
    [InlineData("\"福寿螺\" has:target", 2)]
    [InlineData("捡螺 青鱼", 1)]
    [InlineData("targeting加拿大一枝黄花", 2)]
    public void Fields_and_operators_narrow(string query, int expected) => Assert.Equal(expected, Ask(query).Total);

    [Fact]
    public void A_part_without_hits_is_named_with_what_there_is_without_it()
    {
        var response = Ask("福寿螺 企鹅");
        Assert.Equal(0, response.Total);
        Assert.Contains(response.Notes, note => note.Contains("企鹅", StringComparison.Ordinal) && note.Contains('5', StringComparison.Ordinal));
    }

    [Fact]
    public void The_export_holds_all_actions_and_says_which_are_readable()
    {
        Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
        var all = fixture.Library.Export(null).ToList();
        Assert.Equal(129, all.Count);
        Assert.Equal(103, all.Count(action => action.Readable));
        Assert.Equal(all.Count, all.Select(action => action.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, action => Assert.Equal(action.Id, fixture.Library.Find(action.Id)?.Id));
        Assert.Equal(26, all.Count(action => action.Flags.Contains("target-repeats-description")
            && action.Readable));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Quoted_runs_of_the_texts_find_what_a_plain_scan_finds()
    {
        const int Seed = 7_310;
        var actions = Readable();
        var texts = actions.SelectMany(PlainScan.Texts).ToList();
        foreach (var run in PlainScan.HanRuns(texts, 3_000, new Random(Seed)))
        {
            var found = fixture.Library!.Search(new SearchRequest { Query = $"\"{run}\"", Limit = 200 });
            var expected = PlainScan.Find(actions, run);
            Assert.True(expected.SequenceEqual(found.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)), $"seed {Seed}, \"{run}\": {found.Total} hits, {expected.Count} expected");
        }
    }

    private static IEnumerable<string> Cities(IEnumerable<FacetValue> values) => values.Select(value => $"{value.Value} {value.Count}").Order(StringComparer.Ordinal);

    private List<ActionRecord> Readable()
    {
        Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
        return [.. fixture.Library.Export(null).Where(action => action.Readable)];
    }

    private SearchResponse Ask(string query, int limit = 10)
    {
        Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
        return fixture.Library.Search(new SearchRequest { Query = query, Limit = limit });
    }
}
