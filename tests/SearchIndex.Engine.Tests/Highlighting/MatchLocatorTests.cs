using SearchIndex.Engine.Highlighting;
using SearchIndex.Engine.Queries;
using SearchIndex.TestKit.Engine;

namespace SearchIndex.Engine.Tests.Highlighting;

/// <summary>The word analyzer of the tests: each Han character a token, Latin words lowered, punctuation leaves a gap.</summary>
public class MatchLocatorTests
{
    private static string[] Locate(Query query, string text, string field = "text")
    {
        var spans = new MatchLocator(query, field, new WordAnalyzer()).Locate(text);
        Assert.All(spans, span => Assert.InRange(span.Start, 0, span.End - 1));
        Assert.All(spans, span => Assert.InRange(span.End, 1, text.Length));
        return [.. spans.Select(span => $"{span.Start}:{text[span.Start..span.End]}")];
    }

    [Fact]
    public void A_term_is_found_at_each_of_its_places_and_neighbours_stay_apart() =>
        Assert.Equal(["0:螺", "1:螺", "3:螺"], Locate(new TermQuery("text", "螺"), "螺螺福螺"));

    [Fact]
    public void Matched_text_is_shown_as_it_stands_not_as_it_is_indexed() =>
        Assert.Equal(["4:PLAN"], Locate(new TermQuery("text", "plan"), "The PLAN"));

    [Fact]
    public void A_phrase_is_one_piece_each_time() => Assert.Equal(
        ["0:福寿螺", "4:福寿螺", "7:福寿螺"],
        Locate(new PhraseQuery("text", "福", "寿", "螺"), "福寿螺，福寿螺福寿螺，福寿"));

    [Fact]
    public void A_phrase_of_words_spans_the_blank_between_them() =>
        Assert.Equal(["3:invasive  species"], Locate(new PhraseQuery("text", "invasive", "species"), "An invasive  species, invasive: species"));

    [Fact]
    public void Alternatives_count_at_their_place() => Assert.Equal(
        ["0:壽山", "3:寿山"],
        Locate(new PhraseQuery("text", [new PhraseSlot(0, "寿", "壽"), new PhraseSlot(1, "山")]), "壽山 寿山 山寿"));

    [Fact]
    public void A_phrase_with_a_gap_of_its_own_is_one_piece_with_what_stands_in_the_gap() => Assert.Equal(
        ["0:a b c", "10:a x c"],
        Locate(new PhraseQuery("text", [new PhraseSlot(0, "a"), new PhraseSlot(2, "c")], slop: 0), "a b c a c a x c"));

    [Fact]
    public void A_phrase_with_slop_marks_its_words_alone_where_others_stand_between() => Assert.Equal(
        ["0:a", "4:c", "8:a c"],
        Locate(new PhraseQuery("text", [new PhraseSlot(0, "a"), new PhraseSlot(1, "c")], slop: 1), "a b c . a c . a b b c"));

    [Fact]
    public void Two_neighbours_in_reverse_order_need_a_slop_of_two()
    {
        Assert.Empty(Locate(new PhraseQuery("text", [new PhraseSlot(0, "a"), new PhraseSlot(1, "b")], slop: 1), "b a"));
        Assert.Equal(["0:b a"], Locate(new PhraseQuery("text", [new PhraseSlot(0, "a"), new PhraseSlot(1, "b")], slop: 2), "b a"));
    }

    [Fact]
    public void Multi_term_queries_mark_whole_tokens()
    {
        Assert.Equal(["0:plans", "6:Planet"], Locate(new PrefixQuery("text", "plan"), "plans Planet lan"));
        Assert.Equal(["0:plans"], Locate(new WildcardQuery("text", "p*ns"), "plans planet"));
        Assert.Equal(["0:plna"], Locate(new FuzzyQuery("text", "plan", 1), "plna pant"));
        Assert.Equal(["2:b", "4:c"], Locate(new TermRangeQuery("text", "b", "d", includeUpper: false), "a b c d"));
    }

    [Fact]
    public void Supplementary_characters_stay_whole() =>
        Assert.Equal(["0:𠀀", "2:䴙", "4:𠀀𠀁"], Locate(BooleanQuery.Any(new TermQuery("text", "𠀀"), new TermQuery("text", "䴙"), new PhraseQuery("text", "𠀀", "𠀁")), "𠀀䴙 𠀀𠀁")
            .Where(span => span is not "4:𠀀"));

    [Fact]
    public void Excluded_clauses_and_other_fields_mark_nothing()
    {
        var query = new BooleanQuery(
        [
            new BooleanClause(Occur.Must, new BoostQuery(new TermQuery("text", "a"), 2f)),
            new BooleanClause(Occur.MustNot, new TermQuery("text", "b")),
            new BooleanClause(Occur.Filter, new ConstantScoreQuery(new TermQuery("text", "c"))),
            new BooleanClause(Occur.Should, new DisjunctionMaxQuery([new TermQuery("title", "d"), new TermQuery("text", "e")])),
        ]);
        Assert.Equal(["0:a", "4:c", "8:e"], Locate(query, "a b c d e"));
        Assert.Equal(["6:d"], Locate(query, "a b c d e", "title"));
        Assert.True(new MatchLocator(query, "nowhere", null).IsEmpty);
    }

    [Fact]
    public void A_keyword_matches_as_a_whole()
    {
        var locator = new MatchLocator(new TermQuery("city", "从江县"), "city", analyzer: null);
        var span = Assert.Single(locator.Locate("从江县"));
        Assert.Equal((0, 3), (span.Start, span.End));
        Assert.Empty(locator.Locate("从江"));
    }
}
