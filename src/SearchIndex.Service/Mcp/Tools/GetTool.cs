using System.Globalization;
using System.Text.Json.Nodes;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>One action, whole, or a long text of it piece by piece.</summary>
internal sealed class GetTool : IMcpTool
{
    private const int LongestText = 2_800;
    private const int Piece = 8_000;
    private static readonly string[] Fields = ["description", "baseline", "target"];

    /// <inheritdoc/>
    public string Name => "get";

    /// <inheritdoc/>
    public string Title => "One action, whole";

    /// <inheritdoc/>
    public string Description =>
        "Gives one action: its texts in the original language, dates, concepts, species, laws, quantities, and the citation with file and lines. "
        + "Long texts are cut and say so; 'field' with 'offset' gives the rest.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("id", "Id of the action, as 'search' gives it.", 400) with { IsRequired = true },
        McpParameter.Text("field", "One text only.", 20, Fields),
        McpParameter.Whole("offset", "Where in that text to begin, in UTF-16 units.", 0, int.MaxValue),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var action = McpIds.Find(library, arguments.Text("id"), cancellationToken);
        var answer = new McpAnswer();
        answer.Add("id", action.Id);
        answer.Add("city", McpCitation.City(action.City, action.CityLocal));
        answer.Add("title", McpAnswer.Cut(action.Title, 300));
        answer.Add("cite", McpCitation.Of(action));
        if (arguments.Text("field") is { } field)
        {
            AddPiece(answer, field, Text(action, field).Text, arguments.Whole("offset", 0));
            return answer.Done();
        }

        if (arguments.Whole("offset", 0) > 0)
        {
            throw new McpMistakeException($"'offset' goes with 'field': name one of {string.Join(", ", Fields)}.");
        }

        answer.Add("country", McpAnswer.Cut(action.Country, 80));
        answer.Add("area", McpAnswer.Cut(action.AreaTitle, 160));
        answer.Add("commitment", McpAnswer.Cut(action.Commitment, 300));
        foreach (var name in Fields)
        {
            var (text, updated) = Text(action, name);
            answer.Add(name, McpAnswer.Cut(text, LongestText));
            answer.Add(name + "Updated", McpCitation.Iso(updated));
            if (text?.Length > LongestText)
            {
                answer.Note(string.Create(CultureInfo.InvariantCulture,
                    $"'{name}' is cut after {LongestText} of {text.Length} characters; call get with field={name} and offset={LongestText} for more."));
            }
        }

        answer.AddNames("concepts", action.Concepts, 15);
        answer.AddNames("species", action.Species, 15);
        answer.AddNames("laws", action.Laws, 8);
        answer.AddNames("quantities", action.Quantities, 15);
        answer.AddNames("places", action.Places, 10);
        answer.AddNames("flags", action.Flags, 10);
        if (!action.Readable)
        {
            answer.Note("People cannot read this rendering: recognition of print made noise of it. Do not quote it.");
        }

        return answer.Done();
    }

    private static void AddPiece(McpAnswer answer, string field, string? text, int offset)
    {
        if (text is null)
        {
            answer.Add(field, null);
            answer.Note($"The city wrote nothing under '{field}'.");
            return;
        }

        if (offset >= text.Length)
        {
            throw new McpMistakeException(string.Create(CultureInfo.InvariantCulture, $"'offset' is {offset}; '{field}' has {text.Length} characters."));
        }

        // A cut between the halves of a character would make two wrong ones.
        var start = offset > 0 && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
        var end = Math.Min(text.Length, start + Piece);
        end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        answer.Add("field", field);
        answer.Add("offset", start);
        answer.Add("length", text.Length);
        answer.Add("text", text[start..end]);
        answer.Add("nextOffset", end < text.Length ? end : null);
        if (end < text.Length)
        {
            answer.Note(string.Create(CultureInfo.InvariantCulture, $"Characters {start} to {end} of {text.Length}; call again with offset={end} for more."));
        }
    }

    private static (string? Text, DateOnly? Updated) Text(ActionRecord action, string field) => field switch
    {
        "description" => (action.Description, action.DescriptionUpdated),
        "baseline" => (action.Baseline, action.BaselineUpdated),
        _ => (action.Target, action.TargetUpdated),
    };
}
