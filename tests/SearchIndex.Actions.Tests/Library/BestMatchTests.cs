using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Library;

public sealed class BestMatchTests(SampleLibraryFixture sample) : IClassFixture<SampleLibraryFixture>
{
    private readonly ActionLibrary _library = sample.Library;

    [Fact]
    public void A_query_that_finds_nothing_stays_empty_and_offers_the_best_match()
    {
        var all = Search("坎儿井 海龟 permafrost", SearchMatch.All);
        Assert.Equal(0, all.Total);
        Assert.Empty(all.Hits);
        Assert.Contains(all.Notes, note => note.Contains("match=best", StringComparison.Ordinal));
        var best = Search("坎儿井 海龟 permafrost", SearchMatch.Best);
        Assert.True(best.Total >= 3);
        Assert.Contains(best.Notes, note => note.StartsWith("Best match", StringComparison.Ordinal));
        Assert.All(best.Understood, part => Assert.False(part.Required));
    }

    [Fact]
    public void Fields_still_filter()
    {
        var hits = Search("city:Agbovia turtles and plastic", SearchMatch.Best);
        Assert.NotEmpty(hits.Hits);
        Assert.All(hits.Hits, hit => Assert.Equal("Agbovia", hit.City));
        Assert.Contains(hits.Understood, part => part is { As: "city", Required: true });
    }

    [Fact]
    public void Excluded_words_stay_out()
    {
        var all = Search("turtles nesting on beaches", SearchMatch.Best).Hits.Select(hit => hit.Id).ToList();
        var without = Search("turtles nesting on beaches -islets", SearchMatch.Best).Hits.Select(hit => hit.Id).ToList();
        Assert.Contains(all, id => id.StartsWith("lalanga/restore-habitat", StringComparison.Ordinal));
        Assert.DoesNotContain(without, id => id.StartsWith("lalanga/restore-habitat", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_written_nearly_right_finds_the_species()
    {
        var right = Search("Pomacea canaliculata", SearchMatch.Best);
        var wrong = Search("Pomacea canaliculta", SearchMatch.Best);
        Assert.Contains(wrong.Understood, part => part.As == "species" && part.Names.Contains("Pomacea canaliculata", StringComparer.Ordinal));
        Assert.NotEmpty(right.Hits.Select(hit => hit.Id).Intersect(wrong.Hits.Select(hit => hit.Id), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("怎么保护繁殖季的海鸟不受船只打扰？")]
    [InlineData("How do cities deal with plastic waste on beaches?")]
    [InlineData("水")]
    public void Pages_follow_each_other(string query)
    {
        var whole = Rank(query, 0, 60);
        Assert.Equal(whole, [.. Enumerable.Range(0, 6).SelectMany(page => Rank(query, page * 10, 10))]);
        Assert.Equal(whole.Count, whole.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("的")]
    [InlineData("what is it")]
    [InlineData("？？？")]
    [InlineData("()\"*~ AND OR NOT")]
    [InlineData("\uD800")]
    public void Nothing_typed_is_an_error(string query) => Assert.NotNull(Search(query, SearchMatch.Best));

    [Fact]
    public void A_very_long_query_is_answered()
    {
        var text = string.Join(' ', Rank("plastic", 0, 40).Select(id => _library.Find(id)!.Description));
        Assert.NotEmpty(Search(text, SearchMatch.Best).Hits);
    }

    [Fact]
    public void Marks_show_the_words_of_the_query()
    {
        var hit = Search("how are hibernating bats counted in winter", SearchMatch.Best).Hits[0];
        Assert.Contains(hit.Snippets, snippet => snippet.Marks.Count > 0);
    }

    private SearchResponse Search(string query, SearchMatch match) => _library.Search(new SearchRequest { Query = query, Match = match });

    private IReadOnlyList<string> Rank(string query, int offset, int limit) =>
        _library.Rank(new SearchRequest { Query = query, Match = SearchMatch.Best, Offset = offset, Limit = limit });
}
