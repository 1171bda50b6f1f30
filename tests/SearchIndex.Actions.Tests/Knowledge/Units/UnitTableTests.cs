using SearchIndex.Actions.Knowledge.Units;

namespace SearchIndex.Actions.Tests.Knowledge.Units;

public class UnitTableTests
{
    private static readonly UnitTable Table = UnitTable.LoadBuiltIn();

    // 42432.88 ha = 424.3288 km²; 15 亩 = 1 ha, so 1500 亩 = 1 km²; 1 international acre = 4046.8564224 m².
    [Theory]
    [InlineData("hectares", "42432.88", "424.3288")]
    [InlineData("公顷", "100", "1")]
    [InlineData("亩", "1500", "1")]
    [InlineData("平方米", "1000000", "1")]
    [InlineData("acres", "1000", "4.0468564224")]
    [InlineData("square kilometers", "2.4", "2.4")]
    [InlineData("公里", "3", "3000")]
    [InlineData("kilograms", "14", "0.014")]
    [InlineData("％", "57", "57")]
    [InlineData("‰", "5", "0.5")]
    public void An_amount_is_converted_into_the_base_unit(string unit, string amount, string expected)
    {
        Assert.True(Table.Find(unit)!.TryToBase(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), out var converted));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), converted);
    }

    [Fact]
    public void Every_family_has_one_base_unit_and_every_name_one_unit()
    {
        Assert.All(Table.Units.GroupBy(unit => unit.Family), family => Assert.Single(family, unit => unit.IsBase));
        Assert.All(Table.Units, unit => Assert.All(unit.Names, name => Assert.Same(unit, Table.Find(name))));
        Assert.All(Table.Units, unit => Assert.True(Table.Base(unit.Family)!.IsBase));
    }

    [Theory]
    [InlineData("km2 of forest", "km²", 3)]
    [InlineData("m2.", "m²", 2)]
    [InlineData("sq. km,", "km²", 6)]
    [InlineData("square\nkilometers", "km²", 17)]
    [InlineData("squarekm", "km²", 8)]
    [InlineData("Hectares", "ha", 8)]
    [InlineData("平方公里的", "km²", 4)]
    [InlineData("个百分点", "pp", 4)]
    [InlineData("人次", "visits", 2)]
    [InlineData("ha湿地", "ha", 2)]
    public void The_longest_name_is_read(string text, string symbol, int end)
    {
        Assert.True(Table.TryRead(text, 0, out var unit, out var found));
        Assert.Equal((symbol, end), (unit.Symbol, found));
    }

    [Theory]
    [InlineData("hat")]
    [InlineData("hectaresof")]
    [InlineData("kmh")]
    [InlineData("T")]
    [InlineData("m4")]
    [InlineData("m^4")]
    [InlineData("")]
    public void A_latin_name_ends_at_the_border_of_a_word(string text) => Assert.False(Table.TryRead(text, 0, out _, out _));

    [Fact]
    public void A_lost_blank_is_allowed_for_where_it_is_asked_for()
    {
        Assert.True(Table.TryRead("hectaresof urban green", 0, out var unit, out var end, glued: true));
        Assert.Equal(("ha", 8), (unit.Symbol, end));
    }

    [Theory]
    [InlineData("family\tsymbol\tfactor\tnames\narea\tkm²\t0\tkm²")]
    [InlineData("family\tsymbol\tfactor\tnames\narea\tkm²\t1")]
    [InlineData("family\tsymbol\tfactor\tnames\narea\tkm²\t1\tkm²|")]
    [InlineData("family\tsymbol\tfactor\tnames\narea\tkm²\t1\tkm²\narea\tha\t1/100\tkm²")]
    public void A_line_that_is_not_as_described_is_named(string table)
    {
        var error = Assert.Throws<FormatException>(() => UnitTable.Load(new StringReader(table)));
        Assert.Contains("Line ", error.Message, StringComparison.Ordinal);
    }
}
