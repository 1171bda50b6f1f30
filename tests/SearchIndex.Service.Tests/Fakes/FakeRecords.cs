using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading;

namespace SearchIndex.Service.Tests.Fakes;

/// <summary>Records to search.</summary>
internal static class FakeRecords
{
    /// <summary>Three actions of two cities; 福寿螺 stands in two of them.</summary>
    public static IReadOnlyList<ActionRecord> Three { get; } =
    [
        Action("river-county/manage-invasive-alien-species", "River County", "大河县", "Manage invasive alien species", "清除福寿螺和加拿大一枝黄花，每年两次。\n修复湿地 120 公顷。"),
        Action("river-county/raise-awareness", "River County", "大河县", "Raise awareness", "Nature lessons and rain gardens in all 40 schools of the county."),
        Action("hill-city/manage-invasive-alien-species", "Hill City", null, "Manage invasive alien species", "Volunteers pick 福寿螺 by hand & use no <poison>."),
    ];

    /// <summary>One figure of one city, and one doubt of it.</summary>
    public static IndicatorTable Indicators { get; } = new(
        [new Indicator("mesh", "有效网孔面积", "Effective mesh size", ["mesh"], IndicatorKind.Area, "km²", 0, 100_000, "connectivity")],
        [new IndicatorCity("hill-city", "Hill City", null, null), new IndicatorCity("river-county", "River County", "大河县", new DateOnly(2026, 5, 16))],
        [Mesh],
        [new IndicatorFlag("out-of-range", "outlier", "mesh", "River County states 42432.88 hectares.", "大河县写作42432.88 hectares。", [Mesh.Place()])],
        [],
        new Dictionary<string, string>());

    private static IndicatorReading Mesh => new()
    {
        Indicator = "mesh",
        CityId = "river-county",
        City = "River County",
        CityLocal = "大河县",
        Value = 424.3288m,
        Unit = "km²",
        Text = "42432.88 hectares",
        Stated = 42432.88m,
        StatedUnit = "ha",
        Approximate = false,
        Origin = "platform",
        ActionId = "river-county/raise-awareness",
        Heading = "Raise awareness",
        Field = "baseline",
        Start = 4,
        End = 21,
        Updated = new DateOnly(2026, 4, 7),
        Downloaded = new DateOnly(2026, 5, 16),
        File = "River County.txt",
    };

    public static ActionRecord Action(string id, string city, string? cityLocal, string title, string? description) => new()
    {
        Id = id,
        City = city,
        CityLocal = cityLocal,
        Country = "China",
        Region = "Asia & Oceania",
        Area = 1,
        AreaTitle = "Reduce threats",
        Commitment = "Control what harms nature",
        Title = title,
        Description = description,
        DescriptionUpdated = new DateOnly(2026, 4, 7),
        Baseline = null,
        BaselineUpdated = null,
        Target = null,
        TargetUpdated = null,
        Readable = true,
        Readability = 0.99,
        Flags = [],
        Concepts = ["invasive species"],
        Species = ["福寿螺"],
        Laws = [],
        Quantities = ["120 公顷"],
        Source = new ActionSource(city + ".txt", 141, 150, new DateOnly(2026, 5, 16)),
    };

    public static SourceFileRecord File(string city) => new(city + ".txt", new string('0', 64), city, "current", null, new ReadingReport
    {
        File = city + ".txt",
        Format = "text",
        Encoding = "utf-8",
        Layout = "plain",
        ActionsFound = 2,
        ActionsStated = 3,
        UnplacedLines = [new UnplacedLine(7, "A line <nobody> took")],
        Notes = ["The profile states 3 actions, the file holds 2."],
        Error = null,
    });

    public static CityProfile Profile(string city) => new()
    {
        City = city,
        CityLocal = null,
        Country = "China",
        Region = "Asia & Oceania",
        Population = 350000,
        HeadOfGovernment = "A. Mayor",
        Downloaded = null,
        StatedActions = 3,
        About = new ActionText("关于本市。\nA town by a river.", null, []),
        Awards = [new ProgrammeAward("The Nature Pathway", 0, 100, null)],
        Commitments = [],
        Actions = [],
        Pathway = [],
        BiodiversityIndex = null,
        Tools = null,
        Readability = new Readability(true, 0.99, "Han was expected and found."),
    };
}
