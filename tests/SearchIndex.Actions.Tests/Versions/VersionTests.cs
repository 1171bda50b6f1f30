using SearchIndex.Actions.Tests.Library;
using SearchIndex.Actions.Versions;

namespace SearchIndex.Actions.Tests.Versions;

public sealed class VersionTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    // By hand from the two Lanmen files and the README beside them: one action less in February, one with other text, one with another date only.
    [Fact]
    public void Two_downloads_of_a_city_are_compared()
    {
        var changes = fixture.Library.Changes("lanmen-city")!;
        Assert.Equal(("lanmen-city-2026-02.docx", "lanmen-city-2026-04.txt"), (changes.Old!.File, changes.New.File));
        Assert.Equal((21, 22), (changes.Old.Actions, changes.New.Actions));
        Assert.Equal(
            ["new: Promote the reduction of biodiversity-related risks to investment and the private sector", "changed: Reduce plastic consumption and the amount of plastic waste generated and discarded",
                "redated: Increase the carbon sequestration potential of urban nature"],
            changes.Actions.Select(change => $"{change.Kind}: {change.NewHeading}"));
        Assert.Equal((19, 1, 0), (changes.Counts["unchanged"], changes.Counts["redated"], changes.Counts["gone"]));
        Assert.Contains(changes.Notes, note => note.Contains("the same text under another date", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_text_shows_what_was_swapped()
    {
        var changed = fixture.Library.Changes("lanmen-city")!.Actions.Single(change => change.Kind == "changed");
        var baseline = changed.Fields.Single(field => field.Field == "baseline");
        Assert.Equal(("44", "41"), Replaced(baseline));
        Assert.Equal((new DateOnly(2026, 1, 30), new DateOnly(2026, 3, 16)), (baseline.OldUpdated, baseline.NewUpdated));
        Assert.All(changed.Fields, field =>
        {
            Assert.Equal(field.Old, string.Concat(field.Runs.Select(run => field.Old![run.OldStart..run.OldEnd])));
            Assert.Equal(field.New, string.Concat(field.Runs.Select(run => field.New![run.NewStart..run.NewEnd])));
            Assert.All(field.Runs.Where(run => run.Kind == "equal"), run => Assert.Equal(field.Old![run.OldStart..run.OldEnd], field.New![run.NewStart..run.NewEnd]));
        });
    }

    [Fact]
    public void An_old_action_can_still_be_shown()
    {
        var change = fixture.Library.Changes("lanmen-city")!.Actions.Single(change => change.Kind == "redated");
        Assert.EndsWith("--2026-02-20", change.OldId, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 1, 30), fixture.Library.Find(change.OldId!)!.BaselineUpdated);
        Assert.Equal(new DateOnly(2026, 3, 16), fixture.Library.Find(change.NewId!)!.BaselineUpdated);
    }

    [Theory]
    [InlineData("2026-02-20", null)]
    [InlineData("lanmen-city-2026-02.docx", "2026-04-09")]
    public void Downloads_are_named_by_file_or_day(string from, string? to) => Assert.Equal(1, fixture.Library.Changes("lanmen-city", from, to)!.Counts["new"]);

    [Fact]
    public void Asked_for_the_other_way_round_what_is_new_is_gone()
    {
        var changes = fixture.Library.Changes("lanmen-city", "2026-04-09", "2026-02-20")!;
        Assert.Equal((0, 1), (changes.Counts["new"], changes.Counts["gone"]));
        Assert.Contains(changes.Notes, note => note.Contains("was downloaded after", StringComparison.Ordinal));
    }

    [Fact]
    public void A_city_with_one_download_has_nothing_to_compare()
    {
        var changes = fixture.Library.Changes("agbovia")!;
        Assert.Null(changes.Old);
        Assert.Single(changes.Versions);
        Assert.Empty(changes.Actions);
    }

    [Fact]
    public void An_unreadable_rendering_is_no_version() => Assert.Null(fixture.Library.Changes("tiling-city")!.Old);

    [Fact]
    public void What_is_not_there_is_null()
    {
        Assert.Null(fixture.Library.Changes("nowhere"));
        Assert.Null(fixture.Library.Changes("lanmen-city", "2020-01-01"));
    }

    private static (string Old, string New) Replaced(FieldChange field)
    {
        var run = Assert.Single(field.Runs, run => run.Kind == "replaced");
        return (field.Old![run.OldStart..run.OldEnd], field.New![run.NewStart..run.NewEnd]);
    }
}
