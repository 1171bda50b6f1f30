using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Querying.BestMatch;

public sealed class SubstituteScoreTests
{
    // The dictionary of SmallLibrary says 灯笼 for lantern. All texts are two words long. 灯笼 stands in three texts and lantern in two, so
    // the translation is worth less than the word: the text with both has the score of the word, and no more.
    [Fact]
    public void A_text_that_says_a_word_in_two_languages_does_not_count_it_twice()
    {
        var lexicons = SmallLibrary.Lexicons();
        using var small = new SmallLibrary(["lantern 灯笼", "lantern pebble", "灯笼 pebble", "灯笼 stone", "pebble stone"]);
        small.Build(lexicons);
        using var library = small.Open(lexicons);
        var hits = library.Search(new SearchRequest { Query = "lantern", Match = SearchMatch.Best, IsPlainText = true }).Hits.ToDictionary(hit => hit.Id, hit => hit.Score, StringComparer.Ordinal);
        Assert.Equal(["t1", "t2", "t3", "t4"], hits.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(hits["t2"], hits["t1"]);
        Assert.Equal(hits["t3"], hits["t4"]);
        Assert.True(hits["t3"] < hits["t2"]);
    }
}
