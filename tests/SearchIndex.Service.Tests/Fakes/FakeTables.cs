using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Versions;

namespace SearchIndex.Service.Tests.Fakes;

/// <summary>A coverage matrix and the changes of one city.</summary>
internal static class FakeTables
{
    /// <summary>Two downloads of River County: one text changed, one action only re-dated.</summary>
    public static ProfileChanges Changes { get; } = new(
        "river-county", "River County", "大河县",
        [new ProfileVersion("river-2026-05.txt", new DateOnly(2026, 5, 16), "current", 2), new ProfileVersion("river-2026-01.txt", new DateOnly(2026, 1, 10), "older version", 2)],
        new ProfileVersion("river-2026-01.txt", new DateOnly(2026, 1, 10), "older version", 2),
        new ProfileVersion("river-2026-05.txt", new DateOnly(2026, 5, 16), "current", 2),
        new Dictionary<string, int> { ["changed"] = 1, ["redated"] = 1 },
        [],
        [
            new ActionChange("changed", "river-county/manage-invasive-alien-species--2026-01-10", "river-county/manage-invasive-alien-species", "Manage invasive alien species", "Manage invasive alien species", "heading",
                [new FieldChange("description", "changed", "清除福寿螺，每年一次。", "清除福寿螺，每年<两>次。", null, new DateOnly(2026, 4, 7),
                    [new ChangeRun("equal", 0, 8, 0, 8), new ChangeRun("replaced", 8, 9, 8, 11), new ChangeRun("equal", 9, 11, 11, 13)])]),
            new ActionChange("redated", "river-county/raise-awareness--2026-01-10", "river-county/raise-awareness", "Raise awareness", "Raise awareness", "heading",
                [new FieldChange("description", "redated", "Nature lessons.", "Nature lessons.", new DateOnly(2026, 1, 2), new DateOnly(2026, 4, 7), [])]),
        ],
        ["1 action has the same text under another date, and no other change."]);

    /// <summary>Two cities and two headings; one cell is empty, one target repeats its description.</summary>
    /// <param name="options">What counts as stale.</param>
    /// <returns>The matrix.</returns>
    public static CoverageMatrix Coverage(CoverageOptions? options)
    {
        var day = options?.AsOf ?? new DateOnly(2026, 5, 16);
        var present = new CoverageText(true, new DateOnly(2026, 4, 7), false, false, false);
        var absent = new CoverageText(false, null, false, false, false);
        var whole = new CoverageAction("river-county/raise-awareness", present, present with { PlatformWording = true }, present with { Repeats = true }, new DateOnly(2026, 4, 7), false);
        var empty = new CoverageAction("hill-city/manage-invasive-alien-species", absent, absent, absent, null, false);
        return new CoverageMatrix(
            day, (options?.StaleAfter ?? Age.Year).Before(day), new Dictionary<string, string> { ["stale"] = "Older than the day of the rule." },
            [
                new CoverageHeading("Manage invasive alien species", "管理外来入侵物种", 1, "Control what harms nature", 1, "heading:\"Manage invasive alien species\"", []),
                new CoverageHeading("Raise awareness", null, 0, "", 1, "heading:\"Raise awareness\"", []),
            ],
            [
                new CoverageCity("hill-city", "Hill City", null, null, 1, ["Raise awareness"], "city:hill-city", [new CoveragePart("no-description", 1, "city:hill-city missing:description")]),
                new CoverageCity("river-county", "River County", "大河县", day, 1, ["Manage invasive alien species"], "city:river-county", [new CoveragePart("description", 1, "city:river-county has:description")]),
            ],
            [
                new CoverageCell("hill-city", "Manage invasive alien species", "---  ", "city:hill-city heading:\"Manage invasive alien species\"", [empty], []),
                new CoverageCell("river-county", "Manage invasive alien species", "     ", "city:river-county heading:\"Manage invasive alien species\"", [], []),
                new CoverageCell("hill-city", "Raise awareness", "     ", "city:hill-city heading:\"Raise awareness\"", [], []),
                new CoverageCell("river-county", "Raise awareness", "Db=  ", "city:river-county heading:\"Raise awareness\"", [whole], []),
            ],
            [new CoveragePart("no-description", 1, "missing:description")]);
    }
}
