using System.Globalization;
using System.Text.Json.Nodes;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>What cities state in figures.</summary>
internal sealed class IndicatorsTool : IMcpTool
{
    /// <inheritdoc/>
    public string Name => "indicators";

    /// <inheritdoc/>
    public string Title => "Figures of the cities, side by side";

    /// <inheritdoc/>
    public string Description =>
        "Without 'indicator' and 'city': which figures cities state. With them: the values in one unit, with the figure as it was written, its action and date; doubts (contradictions, outliers) stand in 'doubts'.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("indicator", "Key or a part of a name of an indicator, such as tree-cover.", 200),
        McpParameter.Text("city", "Id or a part of a name of a city.", 200),
        McpParameter.Whole("limit", "Values wanted; 20 without it.", 1, 50),
        McpParameter.Whole("offset", "Values to pass over.", 0, 1_000_000),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var all = library.Indicators();
        var (limit, offset) = (arguments.Whole("limit", 20), arguments.Whole("offset", 0));
        var answer = new McpAnswer();
        if (arguments.Text("indicator") is null && arguments.Text("city") is null)
        {
            answer.AddPage("indicators", all.Indicators.Skip(offset).Take(limit).Select(one => Summary(all, one)), offset, all.Indicators.Count);
            return answer.Done();
        }

        var table = all.Narrow(arguments.Text("indicator"), arguments.Text("city"));
        if (table.Indicators.Count == 0 || table.Cities.Count == 0)
        {
            throw new McpMistakeException(table.Indicators.Count == 0
                ? $"No city states such an indicator; there are: {string.Join(", ", all.Indicators.Select(one => one.Key).Take(60))}."
                : $"No city is called so; there are: {string.Join(", ", all.Cities.Select(one => one.City).Take(60))}.");
        }

        answer.AddNames("doubts", [.. table.Flags.Select(flag => $"{flag.Severity}: {flag.Statement}")], 10);
        answer.AddPage("values", table.Readings.Skip(offset).Take(limit).Select(Value), offset, table.Readings.Count);
        return answer.Done();
    }

    private static JsonObject Summary(IndicatorTable table, Indicator indicator) => new()
    {
        ["key"] = indicator.Key,
        ["english"] = indicator.English,
        ["chinese"] = indicator.Chinese,
        ["unit"] = indicator.Unit,
        ["search"] = indicator.QueryNames.Count > 0 ? indicator.QueryNames[0] + ":" : null,
        ["cities"] = table.Readings.Where(reading => reading.Indicator == indicator.Key).Select(reading => reading.CityId).Distinct(StringComparer.Ordinal).Count(),
    };

    private static JsonObject Value(IndicatorReading reading) => new()
    {
        ["indicator"] = reading.Indicator,
        ["city"] = McpCitation.City(reading.City, reading.CityLocal),
        ["value"] = reading.Value,
        ["unit"] = reading.Unit,
        ["written"] = McpAnswer.Cut(reading.Text, 160),
        ["origin"] = reading.Origin,
        ["id"] = reading.ActionId,
        ["field"] = reading.Field,
        ["updated"] = McpCitation.Iso(reading.Updated),
        ["cite"] = string.Create(CultureInfo.InvariantCulture, $"{McpAnswer.Cut(reading.File, 120)}, {reading.Field} {reading.Start}–{reading.End}"),
    };
}
