using System.Globalization;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Indicators;

/// <summary>
/// The sample's figures, against a table that was taken from the source files with a text search over each file, decoded and without
/// blanks, and looked through by eye.
/// </summary>
public sealed class SampleIndicatorTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    private static readonly Dictionary<string, decimal> Factors = new(StringComparer.Ordinal)
    {
        ["ha"] = 0.01m,
        ["km²"] = 1,
        ["t"] = 1,
        ["kg"] = 1,
        ["%"] = 1,
        ["-"] = 1,
    };

    private IndicatorTable Table => fixture.Library.Indicators();

    [Fact]
    public void Every_figure_of_the_form_is_read_and_no_other()
    {
        var expected = Expected().Select(row => string.Create(CultureInfo.InvariantCulture,
            $"{row.City} {row.Indicator} {row.Stated / 1.0000m} {row.Stated * Factors[row.Unit] / 1.0000m}")).Order(StringComparer.Ordinal).ToList();
        var found = Table.Readings.Where(reading => reading.Origin == "platform" && reading.Stated is not null)
            .Select(reading => string.Create(CultureInfo.InvariantCulture, $"{reading.City} {reading.Indicator} {reading.Stated / 1.0000m} {reading.Value / 1.0000m}"))
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected.Select(Trimmed), found.Select(Trimmed));
    }

    [Fact]
    public void A_sound_library_has_no_doubtful_figure() => Assert.Empty(Table.Flags);

    [Fact]
    public void Figures_that_no_form_takes_are_listed() => Assert.Equal(
        ["Fort Sorrel: Currently, 41% of street lights are shielded and dimmed after midnight.", "Lujiao County: Currently, 3 seabird colonies have a no-disturbance zone."],
        Table.Unread.Select(place => $"{place.City}: {place.Text}"));

    // The About of each city, read by eye.
    [Theory]
    [InlineData("yunya-county", "2106.35")]
    [InlineData("lanmen-city", "1784")]
    [InlineData("tuoquan-county", "43100")]
    [InlineData("lujiao-county", "88.6")]
    [InlineData("tiling-city", "2874")]
    [InlineData("heting-district-hengze-city", "134")]
    [InlineData("agbovia", "286")]
    [InlineData("fort-sorrel", "311")]
    [InlineData("porto-jurema", "1120")]
    [InlineData("san-jacinto-del-quiro", "342")]
    [InlineData("liepsala", "214")]
    public void A_city_states_its_area_in_its_about(string city, string area)
    {
        var reading = Assert.Single(Table.Readings, reading => reading.CityId == city && reading.Indicator == "city-area" && reading.Field == "about");
        Assert.Equal((decimal.Parse(area, CultureInfo.InvariantCulture), "own words"), (reading.Value, reading.Origin));
    }

    [Fact]
    public void Own_words_give_the_newer_of_two_figures_and_leave_aims_out()
    {
        var yunya = Table.Readings.Where(reading => reading.CityId == "yunya-county" && reading.Origin == "own words").ToList();
        Assert.Equal("64.7%", Assert.Single(yunya, reading => reading.Indicator == "tree-cover").Text);
        Assert.DoesNotContain(yunya, reading => reading.Indicator == "mesh");
    }

    [Fact]
    public void Offsets_are_those_of_the_texts()
    {
        Assert.All(Table.Readings.Where(reading => reading.ActionId is not null), reading =>
        {
            var action = fixture.Library.Find(reading.ActionId!)!;
            var text = reading.Field == "baseline" ? action.Baseline! : action.Description!;
            Assert.Equal(reading.Text, text[reading.Start..reading.End]);
        });
    }

    // By hand from the table: 27.4 and 14.6, 17.8 ... against 64.7, 71.4; 187.7 = 18770 ha is above 150, 142.6 = 14260 ha is not.
    [Theory]
    [InlineData("treecover:>60", "Lalanga|Yunya County")]
    [InlineData("treecover:<=17.8", "Fort Sorrel|Tuoquan County")]
    [InlineData("mesh:>150km2", "Tiling City|Tuoquan County")]
    [InlineData("mesh:>15000公顷", "Tiling City|Tuoquan County")]
    [InlineData("mesh:60..62", "San Jacinto del Quiro")]
    [InlineData("mesh:[60 TO 80km2]", "San Jacinto del Quiro|Valdorena")]
    [InlineData("plastic:>=0.022t", "Lalanga|Lanmen City")]
    [InlineData("officials:312", "Heting District, Hengze City")]
    [InlineData("landfill:0", "Heting District, Hengze City")]
    public void Amounts_are_a_filter_in_any_unit(string query, string cities) => Assert.Equal(
        cities, string.Join('|', fixture.Library.Search(new() { Query = query, Limit = 50 }).Hits.Select(hit => hit.City).Order(StringComparer.Ordinal)));

    private static string Trimmed(string row) => string.Join(' ', row.Split(' ').Select(cell => cell.Contains('.', StringComparison.Ordinal) && char.IsAsciiDigit(cell[0]) ? cell.TrimEnd('0').TrimEnd('.') : cell));

    private static IEnumerable<(string City, string Indicator, decimal Stated, string Unit)> Expected() =>
        File.ReadLines(Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Actions.Tests", "Indicators", "Cases", "sample-indicators.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], decimal.Parse(cells[2], CultureInfo.InvariantCulture), cells[3]));
}
