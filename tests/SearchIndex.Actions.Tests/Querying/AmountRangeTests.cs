using System.Globalization;
using System.Numerics;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Querying;

public sealed class AmountRangeTests
{
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.LoadBuiltIn();

    [Theory]
    [InlineData("mesh", ">200km2", 200_000_001L, null)]
    [InlineData("mesh", ">= 200 km²", 200_000_000L, null)]
    [InlineData("mesh", "≤20000公顷", null, 200_000_000L)]
    [InlineData("mesh", "＜200", null, 199_999_999L)]
    [InlineData("mesh", "424.33", 424_325_000L, 424_335_000L)]
    [InlineData("mesh", "10..20", 10_000_000L, 20_000_000L)]
    [InlineData("mesh", "[10 TO *]", 10_000_000L, null)]
    [InlineData("mesh", "[1000ha TO 2000ha]", 10_000_000L, 20_000_000L)]
    [InlineData("tree-cover", ">60%", 60_000_001L, null)]
    [InlineData("tree-cover", "69.39", 69_385_000L, 69_395_000L)]
    [InlineData("plastic-use", ">0.02t", 20_000_001L, null)]
    [InlineData("officials", "200人", 200_000_000L, 200_000_000L)]
    public void A_range_is_read_in_any_unit_of_its_kind(string indicator, string typed, long? minimum, long? maximum)
    {
        Assert.True(AmountRange.TryRead(typed, Catalogue.Find(indicator)!, Catalogue.Units, out var range));
        Assert.Equal((minimum, maximum), (range.Minimum, range.Maximum));
    }

    [Theory]
    [InlineData("mesh", ">200%")]
    [InlineData("tree-cover", ">60km2")]
    [InlineData("mesh", "")]
    [InlineData("mesh", ">")]
    [InlineData("mesh", "[10 20]")]
    [InlineData("mesh", "many")]
    [InlineData("mesh", ">999999999999999999999999")]
    [InlineData("officials", ">5km")]
    public void What_is_no_amount_of_its_kind_is_refused(string indicator, string typed) =>
        Assert.False(AmountRange.TryRead(typed, Catalogue.Find(indicator)!, Catalogue.Units, out _));

    // The twin compares fractions of whole numbers: a/b > c/d where a·d > c·b.
    [Fact]
    public void Random_amounts_in_random_units_compare_as_exact_fractions_do()
    {
        var seed = RandomSeed.For(0);
        var random = new Random(seed);
        var mesh = Catalogue.Find("mesh")!;
        (string Name, int Numerator, int Denominator)[] units = [("km2", 1, 1), ("ha", 1, 100), ("亩", 1, 1500), ("m²", 1, 1_000_000)];
        for (var round = 0; round < 5_000; round++)
        {
            var (name, numerator, denominator) = units[random.Next(units.Length)];
            var (cents, km) = (random.Next(1, 2_000_000), random.Next(0, 3_000));
            var typed = string.Create(CultureInfo.InvariantCulture, $">{cents / 100}.{cents % 100:00}{name}");
            Assert.True(AmountRange.TryRead(typed, mesh, Catalogue.Units, out var range), typed);

            // The index keeps millionths, so both sides are rounded down to these first; a difference of less than one is left open.
            var left = new BigInteger(km) * 100 * denominator;
            var right = new BigInteger(cents) * numerator;
            var apart = BigInteger.Abs(left - right) * 1_000_000 > new BigInteger(100) * denominator;
            Assert.True(!apart || left > right == range.Contains(km), $"seed {seed}: {km} km² against {typed}");
        }
    }
}
