using SearchIndex.Actions.Reading.Lines;

namespace SearchIndex.Actions.Tests.Reading;

public class LineCleanerTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("## **Heading**", "Heading")]
    [InlineData("C# and F# are languages", "C# and F# are languages")]
    [InlineData("#1 in the country", "#1 in the country")]
    [InlineData("5*3 and 2 * 4", "5*3 and 2 * 4")]
    [InlineData("“6·5环境日”", "“6·5环境日”")]
    [InlineData("共**586.90**平方千米，包括**1**个", "共586.90平方千米，包括1个")]
    [InlineData("a *word* of _emphasis_ here", "a word of emphasis here")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData(@"5\*3 \# \_", "5*3 # _")]
    [InlineData("see [our plan](https://example.org/a) now", "see our plan now")]
    [InlineData("see [1] and (2)", "see [1] and (2)")]
    [InlineData("<https://example.org>", "https://example.org")]
    [InlineData("a<br/>b <b>bold</b> x < y", "a b bold x < y")]
    [InlineData("Asia &amp; Oceania &nbsp;&#39;x&#39; R&D", "Asia & Oceania  'x' R&D")]
    [InlineData(@"$30^{\circ}25'$", "30°25'")]
    [InlineData(@"$18.4^{\circ}\text{C}$", "18.4°C")]
    [InlineData(@"$5 \%$ of $km^2$", "5 % of km²")]
    [InlineData("from $5 to $10", "from $5 to $10")]
    [InlineData(@"18^{\circ}C without signs", "18°C without signs")]
    [InlineData("- item", "item")]
    [InlineData("- 12 -", "- 12 -")]
    [InlineData("-5 degrees", "-5 degrees")]
    [InlineData("a\u200Bb\uFEFFc\u00A0d", "abc d")]
    [InlineData("----", "")]
    [InlineData("小䴙䴘 𠮷野家", "小䴙䴘 𠮷野家")]
    public void Markup_goes_and_text_stays(string raw, string expected)
    {
        var line = Assert.Single(LineCleaner.Clean(LineSplitter.Split(raw)));
        Assert.Equal(expected, line.Text);
        Assert.Equal(expected.Length, line.Columns.Length);
    }

    [Fact]
    public void A_table_row_gives_its_cells() =>
        Assert.Equal(["Population size", "186987"], LineCleaner.Clean(LineSplitter.Split("| Population size | 186987 |")).Select(l => l.Text));

    [Fact]
    public void Lines_are_counted_as_tools_count_them()
    {
        var lines = LineSplitter.Split("a\r\nb\rc\n\fd\u2028e");
        Assert.Equal(["a", "b", "c", "d", "e"], lines.Select(l => l.Text));
        Assert.Equal([1, 2, 3, 4, 4], lines.Select(l => l.Number));
        Assert.True(lines[3].PageBreakBefore);
        Assert.Equal([0, 0, 0, 1, 3], lines.Select(l => l.Offset));
    }
}
