using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Coverage;

public sealed class CoverageTests(SampleLibraryFixture sample, SeedLibraryFixture seeds) : IClassFixture<SampleLibraryFixture>, IClassFixture<SeedLibraryFixture>
{
    [Fact]
    public void Every_cell_of_the_sample_is_a_search_that_gives_exactly_its_actions() =>
        CoverageChecks.EveryCellIsItsSearch(sample.Library, sample.Library.Coverage());

    [Fact]
    public void Every_cell_of_the_seeds_is_a_search_that_gives_exactly_its_actions() =>
        CoverageChecks.EveryCellIsItsSearch(Seeds, Seeds.Coverage());

    [Fact]
    public void Cells_are_searches_under_another_rule_too()
    {
        var options = new CoverageOptions { StaleAfter = new Age(0, 45), AsOf = new DateOnly(2026, 4, 15) };
        var matrix = sample.Library.Coverage(options);
        Assert.Equal(new DateOnly(2026, 3, 1), matrix.StaleBefore);
        Assert.Contains(matrix.Totals, part => part.State == "stale");
        CoverageChecks.EveryCellIsItsSearch(sample.Library, matrix);
    }

    [Fact]
    public void The_matrix_says_what_a_plain_walk_over_the_actions_says()
    {
        CoverageChecks.MatrixIsAPlainWalk(sample.Library, sample.Library.Coverage());
        CoverageChecks.MatrixIsAPlainWalk(Seeds, Seeds.Coverage());
    }

    // By hand from index-data/sample: empty descriptions in liepsala.docx (one) and lujiao-county.txt (two).
    [Fact]
    public void Empty_descriptions_of_the_sample_are_cells()
    {
        var empty = sample.Library.Coverage().Cells.Where(cell => cell.Actions.Any(action => !action.Description.Present)).Select(cell => cell.CityId);
        Assert.Equal(["liepsala", "lujiao-county", "lujiao-county"], empty.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Libos_three_empty_descriptions_are_cells_and_26_of_27_targets_repeat()
    {
        var matrix = Seeds.Coverage();
        Assert.Equal(
            ["Include biodiversity in decision-making", "Increase the use of nature-based solutions", "Reduce plastic consumption"],
            matrix.Cells.Where(cell => cell is { CityId: "libo-county", Marks: "---  " }).Select(cell => string.Join(' ', cell.Heading.Split(' ').Take(cell.Heading.StartsWith("Increase", StringComparison.Ordinal) ? 6 : 4)).Replace("Reduce plastic consumption and", "Reduce plastic consumption", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal((27, 26), (Count(matrix, "target"), Count(matrix, "repeats")));
        Assert.Equal((0, 35), (Count(matrix, "stale"), Count(matrix, "baseline")));
    }

    [Fact]
    public void The_rule_of_staleness_is_stated_and_can_be_changed()
    {
        Assert.Contains("2025-05-16: 1 year before 2026-05-16, the day of the newest download", Seeds.Coverage().Rules["stale"], StringComparison.Ordinal);

        // All seven baselines and the target of Liangping are of 19 June 2025; the other cities' dates are of December 2025 and later.
        var matrix = Seeds.Coverage(new CoverageOptions { AsOf = new DateOnly(2026, 11, 21) });
        Assert.Equal(["liangping-district-chongqing-city"], matrix.Cells.Where(cell => cell.Actions.Any(action => action.Stale)).Select(cell => cell.CityId).Distinct());
        Assert.Equal(7, matrix.Cities.Single(city => city.Id == "liangping-district-chongqing-city").Totals.Single(part => part.State == "baseline-stale").Count);
    }

    [Theory]
    [InlineData("missing:福寿螺", "Libo County")]
    [InlineData("missing:\"golden apple snail\"", "Libo County")]
    [InlineData("missing:红火蚁 missing:福寿螺", "Libo County")]
    public void Cities_that_mention_something_nowhere_are_found(string query, string city)
    {
        var response = Seeds.Search(new() { Query = query, Limit = 100 });
        Assert.Equal([city], response.Hits.Select(hit => hit.City).Distinct());
        Assert.Equal(31, response.Total);
        Assert.Contains(response.Notes, note => note.Contains("3 of 4 cities mention it; without it: Libo County", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1y", 12, 0)]
    [InlineData("18m", 18, 0)]
    [InlineData("2 weeks", 0, 14)]
    [InlineData("300d", 0, 300)]
    [InlineData("1年", 12, 0)]
    [InlineData("6个月", 6, 0)]
    public void An_age_is_read(string text, int months, int days)
    {
        Assert.True(Age.TryParse(text, out var age));
        Assert.Equal(new Age(months, days), age);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0y")]
    [InlineData("y")]
    [InlineData("-1y")]
    [InlineData("99999y")]
    [InlineData("1 fortnight")]
    public void What_is_no_age_is_refused(string? text) => Assert.False(Age.TryParse(text, out _));

    [Fact]
    public void An_age_before_the_first_day_is_the_first_day() => Assert.Equal(DateOnly.MinValue, new Age(1200, 0).Before(new DateOnly(50, 1, 1)));

    private static int Count(CoverageMatrix matrix, string state) => matrix.Totals.FirstOrDefault(part => part.State == state)?.Count ?? 0;

    private SearchIndex.Actions.Library.ActionLibrary Seeds
    {
        get
        {
            Assert.SkipUnless(seeds.Library is not null, SharedData.AbsenceReason);
            return seeds.Library;
        }
    }
}
