using System.Globalization;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Indicators;

public sealed class SeedIndicatorTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    private ActionLibrary Library
    {
        get
        {
            Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
            return fixture.Library;
        }
    }

    private IndicatorTable Table => Library.Indicators();

    [Theory]
    [InlineData("tree-cover", "anshun-city 62.35|congjiang-county 69.39|liangping-district-chongqing-city 47.3|libo-county 71.97")]
    [InlineData("mesh", "congjiang-county 424.33|liangping-district-chongqing-city 192.46|libo-county 586.9")]
    [InlineData("green-blue-space", "congjiang-county 2300|libo-county 2.4")]
    [InlineData("nature-access", "congjiang-county 57|libo-county 40")]
    [InlineData("officials", "anshun-city 200|libo-county 324")]
    [InlineData("important-areas", "libo-county 586.9")]
    [InlineData("protected-area", "libo-county 586.9")]
    [InlineData("landfill-waste", "liangping-district-chongqing-city 0.18")]
    [InlineData("campaign-reach", "anshun-city 10")]
    public void Cities_are_compared_in_one_unit(string indicator, string expected) => Assert.Equal(expected, string.Join('|', Table.Cities
        .Select(city => Table.Find(indicator, city.Id)).OfType<IndicatorReading>().Where(reading => reading.Origin == "platform")
        .Select(reading => string.Create(CultureInfo.InvariantCulture, $"{reading.CityId} {Math.Round(reading.Value!.Value, 2):0.##}")).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_original_stays_beside_the_converted_value()
    {
        var mesh = Table.Find("mesh", "congjiang-county")!;
        Assert.Equal(("42432.88 hectares", 42432.88m, "ha", 424.3288m, "km²"), (mesh.Text, mesh.Stated, mesh.StatedUnit, mesh.Value, mesh.Unit));
        Assert.Equal(("baseline", new DateOnly(2026, 4, 7), "congjiang-county/increase-connectivity-between-natural-areas"), (mesh.Field, mesh.Updated, mesh.ActionId));
    }

    [Fact]
    public void Figures_that_contradict_each_other_are_flagged_and_others_are_not()
    {
        var kinds = Table.Flags.Select(flag => $"{flag.Places[0].City}: {flag.Kind} {flag.Indicator} {string.Join(" / ", flag.Places.Select(place => place.Text))}");
        Assert.Equal(
            new[]
            {
                "Congjiang County: far-apart green-blue-space 230000 hectares / 2.4 square kilometers",
                "Congjiang County: other-unit mesh 42432.88 hectares / 586.9 square km",
                "Congjiang County: out-of-range green-blue-space 230000 hectares",
                "Libo County: above-city-area mesh 586.9 square km / 33.22 square km",
                "Libo County: above-city-area protected-area 586.90 square km / 33.22 square km",
                "Libo County: above-natural-area mesh 586.9 square km / 22.49 square km",
                "Libo County: city-area-differs city-area 33.22 square km / 2415.47平方公里",
                "Libo County: not-whole important-areas 586.90",
                "Libo County: same-as-other important-areas 586.90 / 586.90 square km / 586.9 square km",
                "Libo County: same-as-other mesh 586.9 square km / 586.90 / 586.90 square km",
                "Libo County: same-as-other protected-area 586.90 square km / 586.90 / 586.9 square km",
            },
            kinds.Order(StringComparer.Ordinal));
        Assert.All(Table.Flags, flag => Assert.All(flag.Places, place => Assert.Contains(place.Text, flag.Statement, StringComparison.Ordinal)));
        Assert.All(Table.Flags, flag => Assert.All(flag.Places, place => Assert.Contains(place.Text, flag.Chinese, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("treecover:>60", 3)]
    [InlineData("森林覆盖率：＞60%", 3)]
    [InlineData("mesh:>200km2", 2)]
    [InlineData("mesh:>=42432.88公顷", 2)]
    [InlineData("mesh:424.33", 1)]
    [InlineData("mesh:none heading:connectivity", 1)] // Anshun has the heading and states no figure.
    public void Amounts_are_a_filter(string query, int total) => Assert.Equal(total, Library.Search(new() { Query = query }).Total);

    [Fact]
    public void The_original_is_shown_with_a_hit_and_the_understood_amount_with_the_query()
    {
        var response = Library.Search(new() { Query = "mesh:>20000ha city:Congjiang" });
        Assert.Equal(["Effective mesh size > 200 km²", "有效网孔面积"], response.Understood[0].Names);
        var hit = Assert.Single(response.Hits);
        Assert.Equal("42432.88 hectares = 424.33 km²", Assert.Single(hit.Via));
        var snippet = Assert.Single(hit.Snippets, snippet => snippet.Field == "baseline");
        Assert.Equal("42432.88 hectares", snippet.Text[snippet.Marks[0][0]..snippet.Marks[0][1]]);
    }
}
