using System.Text.Json.Nodes;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Likeness;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>Actions that do something alike.</summary>
internal sealed class SimilarTool : IMcpTool
{
    private const int MostHits = 200;

    /// <inheritdoc/>
    public string Name => "similar";

    /// <inheritdoc/>
    public string Title => "Actions that do something alike";

    /// <inheritdoc/>
    public string Description =>
        "Finds actions that do something like an action (by id) or like a text in any language, each with its reasons. Text that two actions share word for word is told apart ('sharedText'); "
        + "'compare' shows it.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("id", "Id of an action; or give a text.", 400),
        McpParameter.Text("text", "A text in any language, such as: snail control without pesticide", 4_000),
        McpParameter.Flag("otherCities", "Whether actions of the same city are left out."),
        McpParameter.Flag("withoutShared", "Whether actions are left out that share most of their text with it."),
        McpParameter.Whole("limit", "Hits wanted; 5 without it.", 1, 20),
        McpParameter.Whole("offset", "Hits to pass over.", 0, MostHits - 1),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var (id, text) = (arguments.Text("id"), arguments.Text("text"));
        if (id is null == text is null)
        {
            throw new McpMistakeException("Give either 'id' or 'text'.");
        }

        var (limit, offset) = (arguments.Whole("limit", 5), arguments.Whole("offset", 0));
        var response = library.Similar(
            new SimilarRequest
            {
                Id = id,
                Text = text,
                Limit = Math.Min(MostHits, offset + limit),
                OtherCitiesOnly = arguments.Flag("otherCities"),
                WithoutSharedText = arguments.Flag("withoutShared"),
            },
            cancellationToken) ?? throw McpIds.Unknown(library, id!, cancellationToken);
        var answer = new McpAnswer();
        foreach (var note in response.Notes)
        {
            answer.Note(note);
        }

        answer.AddPage("hits", response.Hits.Skip(offset).Select(hit => Hit(library, hit)), offset, response.Total,
            offset + limit < MostHits, "paging ends here: ask about a narrower text.");
        return answer.Done();
    }

    private static JsonObject Hit(IActionLibrary library, SimilarHit hit)
    {
        var shown = new JsonObject
        {
            ["id"] = hit.Id,
            ["score"] = Math.Round(hit.Score, 3),
            ["city"] = McpCitation.City(hit.City, hit.CityLocal),
            ["title"] = McpAnswer.Cut(hit.Title, 160),
            ["excerpt"] = McpAnswer.Cut(hit.Excerpt, 160),
            ["reasons"] = new JsonArray([.. hit.Reasons.Take(3).Select(reason => (JsonNode)McpAnswer.Cut(reason.English, 160)!)]),
            ["sharesText"] = hit.SharedText is not null,
        };
        if (library.Find(hit.Id) is { } action)
        {
            shown["cite"] = McpCitation.Of(action);
        }

        return shown;
    }
}
