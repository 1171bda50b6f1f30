using System.Globalization;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Knowledge.Units;

namespace SearchIndex.Actions.Tests.Indicators;

public sealed class IndicatorReaderTests
{
    private static readonly IndicatorReader Reader = new(IndicatorCatalogue.LoadBuiltIn());
    private static readonly DateOnly Day = new(2026, 4, 7);

    [Theory]
    [InlineData("Currently, the connectivity between natural areas, including protected areas and OECMs, is42432.88 hectares, measured as effective mesh size.", "42432.88 hectares", "424.3288")]
    [InlineData("Currently,theconnectivitybetweennaturalareas,includingprotectedareasandOECMs,is42432.88hectares,measuredaseffectivemeshsize.", "42432.88hectares", "424.3288")]
    [InlineData("… including protected\nareas and OECMs, is 42,432.88\nhectares, measured as effective mesh\nsize.", "42,432.88\nhectares", "424.3288")]
    [InlineData("connectivity between natural areas, including protected areas and OECMs, is ４２４３２．８８公顷, measured as effective mesh size", "４２４３２．８８公顷", "424.3288")]
    [InlineData("connectivity between natural areas, including protected areas and OECMs, is 42 432,88 ha, measured as effective mesh size", "42 432,88 ha", "424.3288")]
    [InlineData("connectivity between natural areas, including protected areas and OECMs, is 424.3288 sq. km, measured as effective mesh size", "424.3288 sq. km", "424.3288")]
    [InlineData("CONNECTIVITY BETWEEN NATURAL AREAS, INCLUDING PROTECTED AREAS AND OECMS, IS 63.6493万亩, MEASURED AS EFFECTIVE MESH SIZE", "63.6493万亩", "424.328667")]
    public void A_sentence_of_the_form_is_read_however_it_is_laid_out(string text, string figure, string value)
    {
        var found = Assert.Single(Reader.Read(text), each => each.Indicator == "mesh");
        Assert.Equal((figure, decimal.Parse(value, CultureInfo.InvariantCulture), IndicatorOrigin.Platform), (found.Text, Math.Round(found.Value!.Value, 6), found.Origin));
        Assert.Equal(figure, text[found.Start..found.End]);
    }

    [Theory]
    [InlineData("The city currently has tree cover of 69.39% which", "69.39")]
    [InlineData("The city currently has tree coverof69,39％which contributes", "69.39")]
    [InlineData("The city currently has tree cover of 69.39 percent which", "69.39")]
    [InlineData("森林覆盖率达69.39%。", "69.39")]
    [InlineData("全市森林覆盖率稳定在62.35%以上", "62.35")]
    [InlineData("森林覆盖率从2015年的64.84%上升至目前的71.97%。", "71.97")]
    [InlineData("2025年市域森林覆盖率58.3%，其中矿山新造林贡献2.7个百分点。", "58.3")]
    [InlineData("森林覆盖率由2004年的39.2%提高到2025年的64.7%", "64.7")]
    [InlineData("森林覆盖率稳步提升，空气质量优良率达到99%", null)]
    [InlineData("到2030年，森林覆盖率达到70%", null)]
    [InlineData("力争森林覆盖率达到70%", null)]
    [InlineData("森林覆盖率达到70公顷", null)]
    [InlineData("tree cover of the old town", null)]
    public void Tree_cover_is_read_in_the_form_and_in_own_words(string text, string? value) => Assert.Equal(
        value is null ? [] : [decimal.Parse(value, CultureInfo.InvariantCulture)], Reader.Read(text, asOf: Day).Where(each => each.Indicator == "tree-cover").Select(each => each.Value!.Value));

    [Theory]
    [InlineData("The total area of land under the city jurisdiction is currently 33.22 sqare kilometers. The total", "33.22", null)]
    [InlineData("The city currently has tree cover of 69.39 hectares which", "69.39", null)]
    public void A_figure_with_an_unknown_unit_is_kept_without_a_value(string text, string stated, string? unit)
    {
        var found = Assert.Single(Reader.Read(text));
        Assert.Equal((decimal.Parse(stated, CultureInfo.InvariantCulture), unit, (decimal?)null), (found.Stated, found.StatedUnit, found.Value));
    }

    [Theory]
    [InlineData("Currently, the city has developed management plans targeting加拿大一枝黄花、福寿螺等 invasive alien species.", "invasive-species-plans", "加拿大一枝黄花、福寿螺等")]
    [InlineData("Currently, ecosystem protection considerations are integrated into《规划（2021—2025年）》of the city's policies, plans and programmes", "protection-in-plans", "《规划（2021—2025年）》")]
    [InlineData("… does not actively involve vulnerable groups", "vulnerable-groups", null)]
    public void Words_in_a_sentence_of_the_form_are_taken_whole(string text, string indicator, string? words) => Assert.Equal(
        words is null ? [] : [words], Reader.Read(text).Where(each => each.Indicator == indicator).Select(each => each.Text));

    [Theory]
    [InlineData("The city currently has tree cover of 69.39% which contributes to carbon sequestration and biodiversity and, provides benefits to people.", true)]
    [InlineData("In our city there are 3 areas of particular importance for biodiversity and its contributions to people, which include protected areas. The protected areas currently cover 52.7 square km.", true)]
    [InlineData("The city currently has tree cover of 69.39% which contributes to carbon sequestration. 2025年造林三千亩。", false)]
    [InlineData("2025年造林三千亩。", false)]
    [InlineData("", false)]
    public void Platform_wording_is_nothing_but_sentences_of_the_form(string text, bool expected) => Assert.Equal(expected, Reader.IsPlatformWording(text));

    [Fact]
    public void A_new_row_is_a_new_indicator()
    {
        const string Row = "key\tchinese\tenglish\tquery\tkind\tunit\tminimum\tmaximum\theading\tplatform\town\n"
            + "wetland\t湿地率\tWetland share\twetland\tshare\t%\t0\t100\tprotected-areas\twetlands (cover/make up) {} of the city\t湿地(率/保护率)...{}\n";
        var reader = new IndicatorReader(IndicatorCatalogue.Load(new StringReader(Row), UnitTable.LoadBuiltIn()));
        Assert.Equal([12.5m, 61m], reader.Read("Wetlands make up 12.5 % of the city. 湿地保护率达到61%。").Select(value => value.Value!.Value));
    }

    [Theory]
    [InlineData("wetland\t湿地率\tWetland share\twetland\tshare\tha\t0\t100\tx\tcover {}\t")]
    [InlineData("wetland\t湿地率\tWetland share\twetland\tshare\t%\t0\t100\tx\tcover {\t")]
    [InlineData("wetland\t湿地率\tWetland share\twetland\tshare\t%\t0\t100\tx\tcover {} or {}\t")]
    [InlineData("wetland\t湿地率\tWetland share\twetland\tshare\t%\t0\t100\tx\t{}\t")]
    [InlineData("wetland\t湿地率\tWetland share\twetland\tshare\t%\t0\t100\tx\t(cover {}\t")]
    [InlineData("wetland\t湿地率\tWetland share\twetland\tno-kind\t%\t0\t100\tx\tcover {}\t")]
    [InlineData("wetland\t湿地率")]
    public void A_row_that_is_not_as_described_is_named(string row)
    {
        var error = Assert.Throws<FormatException>(() => IndicatorCatalogue.Load(new StringReader("header\n" + row + "\n"), UnitTable.LoadBuiltIn()));
        Assert.StartsWith("Line 2 ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_joins_and_cuts_of_sentences_are_read_without_a_failure()
    {
        var random = new Random(SearchIndex.TestKit.Environment.RandomSeed.For(0));
        string[] pieces = ["The city currently has tree cover of ", "69.39%", " which", "森林覆盖率", "从2015年的", "1,2,3", "…", "\uD842", "是", "9".PadLeft(40, '9'), "万亩", " hectares", "is ", "measured as effective mesh size", "《", "\n", "％", "."];
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            text = text[random.Next(text.Length)..];
            Assert.All(Reader.Read(text, asOf: Day), value => Assert.Equal(value.Text, text[value.Start..value.End]));
            _ = Reader.IsPlatformWording(text);
            _ = Reader.Unread(text);
        }
    }
}
