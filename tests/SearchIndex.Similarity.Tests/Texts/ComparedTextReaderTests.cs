using SearchIndex.Similarity.Texts;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Texts;

public class ComparedTextReaderTests
{
    private static readonly ComparedTextReader Reader = new(FoldingTables.Load());

    [Theory]
    [InlineData("从江县 adopts 3 plans。", "从|江|县|adopts|3|plans")]
    [InlineData("targeting加拿大一枝黄花", "targeting|加|拿|大|一|枝|黄|花")]
    [InlineData("1,200 birds, 42432.88公顷", "1,200|birds|42432.88|公|顷")]
    [InlineData("1,2,3", "1|2|3")]
    [InlineData("1,2000", "1|2000")]
    [InlineData("2026.", "2026")]
    [InlineData("Don’t over-\n  look it; well-known", "Don’t|over-\n  look|it|well|known")]
    [InlineData("over- \n\n look", "over|look")]
    [InlineData("pm2.5", "pm|2.5")]
    [InlineData("小䴙䴘𠮷", "小|䴙|䴘|𠮷")]
    [InlineData("\uD842 a \uDFB7", "a")]
    [InlineData("カタカナ 한국", "カ|タ|カ|ナ|한|국")]
    [InlineData("", "")]
    [InlineData("。、 ——\t", "")]
    public void Units_are_characters_words_and_figures(string text, string expected)
    {
        var read = Reader.Read(text);

        Assert.Equal(expected, string.Join('|', Sources(text, read)));
        Assert.Equal(text.Length, read.Length);
    }

    [Theory]
    [InlineData("從江縣保護區", "从江县保护区")]
    [InlineData("ＡＢＣ　１２３", "abc 123")]
    [InlineData("São", "sao")]
    [InlineData("Sa\u0303o", "sao")]
    [InlineData("1,200.5", "1200.5")]
    [InlineData("Don't", "DON’T")]
    [InlineData("eco-\r\nsystem", "ecosystem")]
    [InlineData("bio\u00ADdiver\u200Bsity", "biodiversity")]
    [InlineData("福 寿\n螺", "福寿螺。")]
    public void Forms_of_the_same_text_are_equal(string one, string other)
        => Assert.Equal(Reader.Read(one).Codes.ToArray(), Reader.Read(other).Codes.ToArray());

    [Theory]
    [InlineData("2025", "2026")]
    [InlineData("2.5", "25")]
    [InlineData("1.200", "1,200")]
    [InlineData("a", "b")]
    [InlineData("がか", "かか")]
    [InlineData("a", "1")]
    [InlineData("三十", "四十")]
    public void Other_figures_and_words_are_not_equal(string one, string other)
        => Assert.NotEqual(Reader.Read(one).Codes.ToArray(), Reader.Read(other).Codes.ToArray());

    [Fact]
    public void Masked_spans_of_a_class_are_one_unit_and_equal()
    {
        const string Congjiang = "由从江县牵头，保护都柳江。";
        const string Anshun = "由安顺市西秀区牵头，保护打邦河。";
        var first = Reader.Read(Congjiang, [new MaskedSpan(1, 4, 1), new MaskedSpan(9, 12, 2)]);
        var second = Reader.Read(Anshun, [new MaskedSpan(1, 7, 1), new MaskedSpan(12, 15, 2)]);

        Assert.Equal(first.Codes.ToArray(), second.Codes.ToArray());
        Assert.Equal(["由", "从江县", "牵", "头", "保", "护", "都柳江"], Sources(Congjiang, first));
        Assert.Equal(["由", "安顺市西秀区", "牵", "头", "保", "护", "打邦河"], Sources(Anshun, second));
        Assert.Equal(UnitKind.Mask, first.KindOf(1));
        Assert.Equal(1, first.MaskClassOf(1));
        Assert.Equal(2, first.MaskClassOf(6));
        Assert.Equal(0, first.MaskClassOf(0));
        Assert.NotEqual(first.Codes[1], first.Codes[6]);
    }

    [Fact]
    public void Letters_can_be_units_of_their_own()
    {
        const string Text = "In 从江, don’t 42";
        var read = Reader.ReadLetters(Text, [new MaskedSpan(3, 5, 1)]);

        Assert.Equal(["I", "n", "从江", "d", "o", "n", "t", "42"], Sources(Text, read));
        Assert.Equal(Reader.ReadLetters("in-d").Codes.ToArray(), Reader.ReadLetters("i nd").Codes.ToArray());
    }

    [Fact]
    public void A_mask_parts_words_and_may_end_the_text()
    {
        const string Text = "Congjiangcounty";
        var read = Reader.Read(Text, [new MaskedSpan(9, 15, 3)]);

        Assert.Equal(["Congjiang", "county"], Sources(Text, read));
        Assert.Equal([UnitKind.Word, UnitKind.Mask], [read.KindOf(0), read.KindOf(1)]);
    }

    [Theory]
    [InlineData(2, 2, 1)]
    [InlineData(-1, 2, 1)]
    [InlineData(2, 6, 1)]
    [InlineData(2, 3, 0)]
    [InlineData(2, 3, 65536)]
    public void Masks_that_mean_nothing_are_refused(int start, int end, int maskClass)
        => Assert.Throws<ArgumentException>(() => Reader.Read("12345", [new MaskedSpan(start, end, maskClass)]));

    [Fact]
    public void Masks_that_overlap_are_refused()
        => Assert.Throws<ArgumentException>(() => Reader.Read("12345", [new MaskedSpan(0, 3, 1), new MaskedSpan(2, 4, 1)]));

    [Theory]
    [InlineData('中')]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData('-')]
    [InlineData('\n')]
    [InlineData('\uD800')]
    [InlineData('\u0301')]
    [InlineData('\u200B')]
    public void Ten_million_of_any_character_are_read(char character)
    {
        var read = Reader.Read(new string(character, 10_000_000));

        Assert.InRange(read.Count, 0, 10_000_000);
        Assert.True(read.Count is 0 or 1 or 10_000_000, $"{read.Count}");
    }

    private static List<string> Sources(string text, ComparedText read)
    {
        var sources = new List<string>();
        for (var i = 0; i < read.Count; i++)
        {
            sources.Add(text[read.Starts[i]..read.Ends[i]]);
        }

        return sources;
    }
}
