using System.Globalization;
using System.Text.Json.Nodes;
using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>Which city says what, and what is missing.</summary>
internal sealed class CoverageTool : IMcpTool
{
    /// <inheritdoc/>
    public string Name => "coverage";

    /// <inheritdoc/>
    public string Title => "Cities, and the gaps in their profiles";

    /// <inheritdoc/>
    public string Description =>
        "Without 'city': all cities with their actions and how many are empty, stale or without baseline or target. With 'city': each heading that it has, with a search that gives exactly these actions, "
        + "and the headings that it lacks.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("city", "Id or a part of a name of a city.", 200),
        McpParameter.Whole("limit", "Items wanted; 20 without it.", 1, 50),
        McpParameter.Whole("offset", "Items to pass over.", 0, 1_000_000),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var matrix = library.Coverage();
        var (limit, offset) = (arguments.Whole("limit", 20), arguments.Whole("offset", 0));
        var answer = new McpAnswer();
        answer.Add("asOf", McpCitation.Iso(matrix.AsOf));
        if (arguments.Text("city") is not { } wanted)
        {
            answer.AddNames("states", [.. matrix.Rules.Select(rule => $"{rule.Key}: {rule.Value}")], 12);
            answer.AddPage("cities", matrix.Cities.Skip(offset).Take(limit).Select(City), offset, matrix.Cities.Count);
            return answer.Done();
        }

        bool Has(string? name) => name?.Contains(wanted, StringComparison.OrdinalIgnoreCase) ?? false;
        var city = matrix.Cities.FirstOrDefault(one => one.Id == wanted) ?? matrix.Cities.FirstOrDefault(one => Has(one.City) || Has(one.CityLocal))
            ?? throw new McpMistakeException($"No city is called '{McpArguments.Shown(wanted)}'; there are: {string.Join(", ", matrix.Cities.Select(one => one.City).Take(60))}.");
        answer.Add("city", City(city));
        answer.AddNames("lacks", city.Absent, 25);
        var cells = matrix.Cells.Where(cell => cell.CityId == city.Id && cell.Actions.Count > 0).ToArray();
        answer.AddPage("headings", cells.Skip(offset).Take(limit).Select(Cell), offset, cells.Length);
        return answer.Done();
    }

    private static JsonObject City(CoverageCity city) => new()
    {
        ["id"] = city.Id,
        ["city"] = McpCitation.City(city.City, city.CityLocal),
        ["downloaded"] = McpCitation.Iso(city.Downloaded),
        ["actions"] = city.Actions,
        ["headingsLacking"] = city.Absent.Count,
        ["states"] = new JsonArray([.. city.Totals.Select(part => (JsonNode)string.Create(CultureInfo.InvariantCulture, $"{part.State} {part.Count}"))]),
    };

    private static JsonObject Cell(CoverageCell cell) => new()
    {
        ["heading"] = McpAnswer.Cut(cell.Heading, 160),
        ["ids"] = new JsonArray([.. cell.Actions.Take(3).Select(action => (JsonNode)action.Id)]),
        ["states"] = new JsonArray([.. cell.Parts.Select(part => (JsonNode)part.State)]),
        ["search"] = McpAnswer.Cut(cell.Query, 200),
    };
}
