namespace SearchIndex.Analysis.Tests.Actions;

public sealed class ActionsAnalyzerTests(LexiconFiles lexicons)
{
    private readonly IAnalyzer _analyzer = Analyzers.Actions(lexicons.Chinese, lexicons.Domain, lexicons.Folding);

    [Theory]
    [InlineData("福寿螺", "福寿螺")]
    [InlineData("福壽螺", "福寿螺")]
    [InlineData("targeting加拿大一枝黄花", "target 加拿大一枝黄花")]
    [InlineData("小䴙䴘", "小䴙䴘")]
    [InlineData("小鸊鷉", "小䴙䴘")]
    [InlineData("三区三线", "三区三线")]
    [InlineData("“三區三線”", "+三区三线")]
    [InlineData("生態保護紅線", "生态保护红线")]
    [InlineData("69.39%", "69.39%")]
    [InlineData("６９．３９％", "69.39%")]
    [InlineData("42432.88公顷", "42432.88 公顷")]
    [InlineData("1,200km²", "1200 km2")]
    [InlineData("5㎡", "5 m2")]
    [InlineData("1，2，3", "1 +2 +3")]
    [InlineData("2026.05.16", "2026 +05 +16")]
    [InlineData("PM2.5", "pm 2.5")]
    [InlineData("The city's plans", "the citi plan")]
    [InlineData("Medellín São", "medellin sao")]
    [InlineData("Ｗetlands, BIRDS", "wetland +bird")]
    [InlineData("αβγabcабв", "αβγ abc абв")]
    [InlineData("a.b", "a +b")]
    [InlineData("", "")]
    [InlineData("……", "")]
    public void Cuts_into_words(string text, string expected) => Assert.Equal(expected, _analyzer.Terms(text));

    [Theory]
    [InlineData("清除福寿螺和红火蚁。", "福寿螺", "红火蚁")]
    [InlineData("推行河长制、林长制，落实三线一单。", "河长制", "林长制", "三线一单")]
    [InlineData("integrated into荔波县各项规划 of the county", "integr", "into", "the", "of", "规划")]
    [InlineData("中国的鸟", "的")]
    public void Keeps_words_of_the_field_and_function_words(string text, params string[] terms)
    {
        var found = _analyzer.Terms(text).Split(' ').Select(term => term.TrimStart('+')).ToList();
        Assert.All(terms, term => Assert.Contains(term, found));
    }

    [Fact]
    public void Every_word_of_the_field_stays_whole_alone_and_within_a_sentence()
    {
        foreach (var word in lexicons.Domain.Words.Where(word => word.EnumerateRunes().Count() > 2))
        {
            var representative = _analyzer.Terms(word);
            Assert.DoesNotContain(' ', representative);
            Assert.Contains(representative, _analyzer.Terms("目前，在" + word + "等方面").Split(' ').Select(term => term.TrimStart('+')));
        }
    }

    [Fact]
    public void Traditional_and_simplified_writing_give_the_same_terms()
        => Assert.Equal(_analyzer.Terms("加强生物多样性保护，发展生态旅游，头发与干燥"), _analyzer.Terms("加強生物多樣性保護，發展生態旅遊，頭髮與乾燥"));

    [Fact]
    public void A_sign_that_stands_for_several_characters_gives_them_its_own_place()
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze("约5㎡地", tokens);
        Assert.Equal(["约 0 1", "5 1 2", "m2 2 3", "地 3 4"], Enumerable.Range(0, tokens.Count).Select(i => $"{tokens.Term(i)} {tokens[i].Start} {tokens[i].End}"));
    }
}
