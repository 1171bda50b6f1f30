using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>What two actions share, passage by passage.</summary>
internal sealed class CompareTool : IMcpTool
{
    private const int LongestPassage = 1_500;

    /// <inheritdoc/>
    public string Name => "compare";

    /// <inheritdoc/>
    public string Title => "Two actions side by side";

    /// <inheritdoc/>
    public string Description =>
        "Shows the passages that two actions share, with what was exchanged in them as [A → B]. Offsets are UTF-16, half open, into the fields. "
        + "Shared text is a fact about the texts: who wrote it first is not known, and common forms and laws are told apart by 'kind'.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("a", "Id of one action.", 400) with { IsRequired = true },
        McpParameter.Text("b", "Id of the other.", 400) with { IsRequired = true },
        McpParameter.Whole("offset", "Passages to pass over.", 0, 1_000_000),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var a = McpIds.Find(library, arguments.Text("a"), cancellationToken);
        var b = McpIds.Find(library, arguments.Text("b"), cancellationToken);
        var comparison = library.Compare(a.Id, b.Id) ?? throw new McpMistakeException("The two cannot be compared: one of them is no longer in the library.");
        var answer = new McpAnswer();
        answer.Add("a", Side(a));
        answer.Add("b", Side(b));
        answer.Add("fields", new JsonArray([.. comparison.Fields.Take(9).Select(field => (JsonNode)Field(field))]));
        foreach (var note in comparison.Notes)
        {
            answer.Note(note);
        }

        var passages = comparison.Fields.SelectMany(field => field.Passages.Select(passage => (field.Kind, Passage: passage))).ToArray();
        var offset = arguments.Whole("offset", 0);
        if (passages.Any(passage => Text(passage.Passage).Length > LongestPassage))
        {
            answer.Note(string.Create(CultureInfo.InvariantCulture, $"Passages longer than {LongestPassage} characters are cut; 'get' gives the whole texts."));
        }

        answer.AddPage("passages", passages.Skip(offset).Select(passage => Passage(passage.Kind, passage.Passage)), offset, passages.Length);
        if (passages.Length == 0)
        {
            answer.Note("The two share no passage.");
        }

        return answer.Done();
    }

    private static JsonObject Side(ActionRecord action) => new()
    {
        ["id"] = action.Id,
        ["title"] = McpAnswer.Cut(action.Title, 160),
        ["cite"] = McpCitation.Of(action),
    };

    private static JsonObject Field(SharedFieldRecord field) => new()
    {
        ["fieldA"] = field.FieldA,
        ["fieldB"] = field.FieldB,
        ["kind"] = field.Kind,
        ["containmentA"] = Math.Round(field.ContainmentA, 3),
        ["containmentB"] = Math.Round(field.ContainmentB, 3),
        ["lawShare"] = Math.Round(field.LawShare, 3),
    };

    private static JsonObject Passage(string kind, SharedPassage passage) => new()
    {
        ["kind"] = kind,
        ["fieldA"] = passage.FieldA,
        ["startA"] = passage.StartA,
        ["endA"] = passage.EndA,
        ["fieldB"] = passage.FieldB,
        ["startB"] = passage.StartB,
        ["endB"] = passage.EndB,
        ["text"] = McpAnswer.Cut(Text(passage), LongestPassage),
    };

    private static string Text(SharedPassage passage)
    {
        var text = new StringBuilder();
        foreach (var run in passage.Runs ?? [])
        {
            text.Append(run.Kind == "equal" ? run.TextA : $"[{run.TextA} → {run.TextB}]");
        }

        return text.ToString();
    }
}
