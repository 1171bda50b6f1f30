namespace SearchIndex.Analysis.Tests.Characters;

public sealed class CharactersAnalyzerTests(LexiconFiles lexicons)
{
    private readonly IAnalyzer _analyzer = Analyzers.Characters(lexicons.Folding);

    [Theory]
    [InlineData("福寿螺", "福 寿 螺")]
    [InlineData("福壽螺", "福 壽 螺")]
    [InlineData("小䴙䴘", "小 䴙 䴘")]
    [InlineData("𠀀𪚥好", "𠀀 𪚥 好")]
    [InlineData("targeting加拿大一枝黄花", "targeting 加 拿 大 一 枝 黄 花")]
    [InlineData("ＰＭ２.５达标", "pm 2 +5 达 标")]
    [InlineData("PM2.5", "pm 2 +5")]
    [InlineData("42432.88公顷", "42432 +88 公 顷")]
    [InlineData("69.39%", "69 +39")]
    [InlineData("“三区三线”，规划", "+三 区 三 线 ++规 划")]
    [InlineData("6·5环境日", "6 +5 环 境 日")]
    [InlineData("a  b\t\nc", "a +b +c")]
    [InlineData("a, b", "a ++b")]
    [InlineData("city's", "city +s")]
    [InlineData("ｶﾞﾗｽ", "ガ ラ ス")]
    [InlineData("Cafe\u0301 CAFÉ", "café +café")]
    [InlineData("co\u00ADop", "coop")]
    [InlineData("葛\u200B城", "葛 城")]
    [InlineData("葛\uDB40\uDD00城", "葛 城")]
    [InlineData("한국 사람", "한 국 +사 람")]
    [InlineData("12㎡", "12 m 2")]
    [InlineData("豈", "豈")]
    [InlineData("", "")]
    [InlineData("。！", "")]
    public void Cuts_into_characters_words_and_gaps(string text, string expected)
        => Assert.Equal(expected, _analyzer.Terms(text));

    /// <summary>Attributes cannot carry unpaired surrogates, so these stand apart.</summary>
    [Fact]
    public void Unpaired_surrogates_are_gaps()
    {
        Assert.Equal("好", _analyzer.Terms("好\uD840"));
        Assert.Equal("+好", _analyzer.Terms("\uDC00好"));
        Assert.Equal("好 +螺", _analyzer.Terms("好\uD840螺"));
    }

    [Fact]
    public void Offsets_point_into_the_source_after_folding()
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze("Ｅ\u0301𠀀ﬁx", tokens);
        Assert.Equal(["é 0 2", "𠀀 2 4", "fix 4 6"], Enumerable.Range(0, tokens.Count).Select(i => $"{tokens.Term(i)} {tokens[i].Start} {tokens[i].End}"));
    }

    [Fact]
    public void Variants_are_given_apart_from_the_analysis()
    {
        var variants = lexicons.Folding.Variants;
        Assert.Equal(["發", "髮"], variants.Of("发"));
        Assert.Equal(["发"], variants.Of("髮"));
        Assert.Equal(["寿"], variants.Of("壽"));
        Assert.Empty(variants.Of("螺"));
    }
}
