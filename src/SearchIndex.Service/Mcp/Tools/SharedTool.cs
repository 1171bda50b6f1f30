using System.Globalization;
using System.Text.Json.Nodes;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>Pairs of actions that share text.</summary>
internal sealed class SharedTool : IMcpTool
{
    /// <inheritdoc/>
    public string Name => "shared";

    /// <inheritdoc/>
    public string Title => "Text that stands in two actions";

    /// <inheritdoc/>
    public string Description =>
        "Lists pairs of actions that share text across cities, those that share most first, with what was exchanged; names are masked, figures are not. Name one city or two to narrow it. "
        + "Sentences of the platform's form, titles of laws, and repeats within a city are left out unless asked for. Who wrote first is not known.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("cityA", "A city, by id or any of its names: only pairs of it.", 200),
        McpParameter.Text("cityB", "Another one: only pairs of the two.", 200),
        McpParameter.Share("minContainment", "Least share of the shorter text that stands in the other, above 0; 0.5 without it."),
        McpParameter.Flag("self", "Whether pairs within one city are listed too."),
        McpParameter.Flag("platform", "Whether pairs with only a sentence of the platform's form in common are listed too."),
        McpParameter.Flag("law", "Whether pairs with only titles of laws and slogans in common are listed too."),
        McpParameter.Whole("limit", "Pairs wanted; 10 without it.", 1, 30),
        McpParameter.Whole("offset", "Pairs to pass over.", 0, 10_000_000),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var least = arguments.Number("minContainment", 0.5);
        if (least <= 0)
        {
            throw new McpMistakeException("'minContainment' is above 0 and at most 1, such as 0.5.");
        }

        var offset = arguments.Whole("offset", 0);
        var request = new SharedTextRequest
        {
            MinContainment = least,
            CityA = arguments.Text("cityA"),
            CityB = arguments.Text("cityB"),
            Self = arguments.Flag("self"),
            Platform = arguments.Flag("platform"),
            Law = arguments.Flag("law"),
            Limit = arguments.Whole("limit", 10),
            Offset = offset,
        };
        SharedTextReport report;
        try
        {
            report = library.Shared(request, cancellationToken);
        }
        catch (SharedTextRequestException problem)
        {
            throw new McpMistakeException($"{McpAnswer.Cut(problem.Message, 600)}{(problem.Allowed.Count > 0 ? $" Possible: {string.Join(", ", problem.Allowed.Take(40))}." : "")}");
        }

        var answer = new McpAnswer();
        answer.AddNames("cities", [.. report.Matrix.OrderByDescending(cell => cell.Pairs).ThenBy(cell => cell.A, StringComparer.Ordinal)
            .Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.A} – {cell.B}: {cell.Pairs} pairs, {cell.Characters} characters"))], 20);
        answer.AddNames("groups", [.. report.Clusters.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Label} ({group.Members.Count} actions: {string.Join(", ", group.Cities)})"))], 8);
        foreach (var note in report.Notes)
        {
            answer.Note(note);
        }

        answer.AddPage("pairs", report.Pairs.Select(Pair), offset, report.Total);
        return answer.Done();
    }

    private static JsonObject Pair(SharedPairRecord pair) => new()
    {
        ["a"] = pair.A,
        ["b"] = pair.B,
        ["cityA"] = McpAnswer.Cut(pair.CityA, 80),
        ["cityB"] = McpAnswer.Cut(pair.CityB, 80),
        ["title"] = McpAnswer.Cut(pair.TitleA, 120),
        ["kind"] = pair.Kind,
        ["containmentA"] = Math.Round(pair.ContainmentA, 3),
        ["containmentB"] = Math.Round(pair.ContainmentB, 3),
        ["characters"] = pair.Characters,
        ["exchanged"] = new JsonArray([.. pair.Swaps.Take(6).Select(swap => (JsonNode)McpAnswer.Cut($"{swap.A} → {swap.B}", 80)!)]),
    };
}
