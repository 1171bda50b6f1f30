using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.BestMatch;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Querying.BestMatch;

public sealed class FreeTermsTests
{
    private static readonly BestMatchOptions Weights = new() { Word = 1, HanWord = 0.6f, Bigram = 0.3f, Crossing = 0.2f };

    // 现金 and 管理 are two words; 金管 is where they meet.
    [Fact]
    public void What_two_words_share_at_their_border_weighs_less_than_what_they_are()
    {
        Assert.Equal(["现金", "管理"], Read("现金管理").Words.Select(word => word.Term));
        Assert.Equal(
            [("_现金", 0.3f), ("_管理", 0.3f), ("_金管", 0.2f), ("现金", 0.6f), ("管理", 0.6f)],
            Read("现金管理").Weighted.OrderBy(term => term.Term, StringComparer.Ordinal));
    }

    // One word of four characters: its three twos share what the two of a shorter word has alone.
    [Fact]
    public void A_long_word_weighs_as_much_as_a_short_one()
    {
        var terms = Read("实事求是").Weighted.ToDictionary(term => term.Term, term => term.Weight, StringComparer.Ordinal);
        Assert.Equal(0.6f, terms["实事求是"]);
        Assert.All(["_实事", "_事求", "_求是"], two => Assert.Equal(0.1f, terms[two], 6));
        Assert.Equal(4, terms.Count);
    }

    [Fact]
    public void Words_of_two_scripts_weigh_about_the_same()
    {
        static double Of(string text) => Read(text).Weighted.Sum(term => term.Weight);
        Assert.Equal(0.9, Of("现金"), 6);
        Assert.Equal(1, Of("cash"), 6);
    }

    // Blanks and signs part words: nothing meets across them.
    [Theory]
    [InlineData("现金 管理")]
    [InlineData("现金、管理")]
    public void Words_that_do_not_touch_have_no_border(string text) =>
        Assert.Equal(["_现金", "_管理", "现金", "管理"], Read(text).Weighted.Select(term => term.Term).Order(StringComparer.Ordinal));

    private static FreeTerms Read(string text) => new(text, TestLexicons.All.FreeText, Weights);
}
