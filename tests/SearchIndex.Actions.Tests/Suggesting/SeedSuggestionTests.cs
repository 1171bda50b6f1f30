using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Suggesting;

public sealed class SeedSuggestionTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    [Theory]
    [InlineData("福", "福寿螺", "species")]
    [InlineData("福壽", "福寿螺", "species")]
    [InlineData("寿螺", "福寿螺", "species")]
    [InlineData("fushou", "福寿螺", "species")]
    [InlineData("fu shou l", "福寿螺", "species")]
    [InlineData("fúshòul", "福寿螺", "species")]
    [InlineData("fsl", "福寿螺", "species")]
    [InlineData("FSL", "福寿螺", "species")]
    [InlineData("golden app", "golden apple snail", "species")]
    [InlineData("apple sn", "golden apple snail", "species")]
    [InlineData("Pomac", "Pomacea canaliculata", "species")]
    [InlineData("ansh", "Anshun City", "city")]
    [InlineData("安顺", "安顺市", "city")]
    [InlineData("ass", "安顺市", "city")]
    [InlineData("congj", "Congjiang County", "city")]
    [InlineData("invasive alien", "invasive alien species", "concept")]
    [InlineData("Increase the carbon", "Increase the carbon sequestration potential of urban nature", "heading")]
    [InlineData("carbon seq", "carbon sequestration", "concept")]
    [InlineData("增加保护", "增加保护地", "heading")]
    [InlineData("zengjiabaohudi", "增加保护地", "heading")]
    [InlineData("Increase equitable and inclusive access", "Increase equitable and inclusive access to nature to enhance people's health and wellbeing.", "heading")]
    [InlineData("targe", "targeting", "term")]
    [InlineData("螺", "福寿螺", "species")]
    [InlineData("lp", "梁平区", "city")]
    [InlineData("《中华人民共和国野生", "中华人民共和国野生动物保护法", "law")]
    [InlineData("自然保护区条例", "自然保护区条例", "law")]
    public void A_beginning_in_either_script_suggests_it(string typed, string text, string kind)
    {
        Assert.Contains((text, kind), Library.Suggest(typed).Suggestions.Select(suggestion => (suggestion.Text, suggestion.Kind)));
    }

    [Fact]
    public void First_letters_of_the_snail_suggest_it_first_and_say_why()
    {
        var first = Library.Suggest("fsl").Suggestions[0];
        Assert.Equal(("福寿螺", "fsl", 5, "福寿螺", "pomacea-canaliculata"), (first.Text, first.Via, first.Count, first.Query, first.Key));
    }

    [Fact]
    public void Every_suggestion_has_as_many_hits_as_it_says()
    {
        var wrong = new List<string>();
        foreach (var typed in new[] { "s", "w", "湿", "生", "sht", "c", "保护", "an", "ssw", "十四五", "《中", "gui", "national", "外来", "城市", "增加", "zengjia", "Reduce" })
        {
            foreach (var suggestion in Library.Suggest(typed, 20).Suggestions)
            {
                var total = Library.Search(new SearchRequest { Query = suggestion.Query, Limit = 0 }).Total;
                if (total == 0 || total != suggestion.Count || !suggestion.CountIsExact)
                {
                    wrong.Add($"{typed}: {suggestion} finds {total}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\uD842")]
    [InlineData("\"*~^")]
    [InlineData("这一段话在任何地方都没有")]
    public void What_begins_nothing_suggests_nothing(string typed) => Assert.Empty(Library.Suggest(typed).Suggestions);

    [Theory]
    [InlineData("福寿罗", "福寿螺", "same-sound", 5)]
    [InlineData("连通姓", "连通性", "look-alike", 6)]
    [InlineData("wetlnds", "wetland", "spelling", 0)]
    [InlineData("biodiversty", "biodiversity", "spelling", 0)]
    [InlineData("福受螺", "福寿螺", "same-sound", 5)]
    [InlineData("付寿螺", "福寿螺", "same-sound", 5)]
    [InlineData("fsl", "福寿螺", "pinyin", 5)]
    [InlineData("golden aple snail", "golden apple snail", "spelling", 5)]
    [InlineData("Pomacea canaliculta", "Pomacea canaliculata", "spelling", 5)]
    public void What_nobody_has_is_corrected_where_that_gives_hits(string typed, string meant, string reason, int count)
    {
        var response = Library.Search(new SearchRequest { Query = typed });
        Assert.Equal(0, response.Total);
        Assert.Equal((meant, typed, reason), (response.DidYouMean[0].Text, response.DidYouMean[0].Replaces, response.DidYouMean[0].Reason));
        Assert.All(response.DidYouMean, correction => Assert.Equal(correction.Count, Library.Search(new SearchRequest { Query = correction.Query, Limit = 0 }).Total));
        Assert.True(count == 0 || count == response.DidYouMean[0].Count);
    }

    [Fact]
    public void A_correction_keeps_the_rest_of_the_query_and_is_never_made_for_what_has_hits()
    {
        var response = Library.Search(new SearchRequest { Query = "\"福寿罗\" 监测" });
        Assert.Equal((0, "\"福寿螺\" 监测"), (response.Total, response.DidYouMean[0].Query));
        Assert.Empty(Library.Search(new SearchRequest { Query = "福寿螺" }).DidYouMean);
        Assert.Empty(Library.Search(new SearchRequest { Query = "qqqqqqqq" }).DidYouMean);
    }

    private ActionLibrary Library
    {
        get
        {
            Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
            return fixture.Library!;
        }
    }
}
