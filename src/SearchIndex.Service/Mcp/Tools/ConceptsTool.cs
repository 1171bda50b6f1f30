using System.Globalization;
using System.Text.Json.Nodes;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Concepts;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>What actions name: a list, or one entry with its names, cities and sentences.</summary>
internal sealed class ConceptsTool : IMcpTool
{
    /// <inheritdoc/>
    public string Name => "concepts";

    /// <inheritdoc/>
    public string Title => "Concepts, species, laws and places that actions name";

    /// <inheritdoc/>
    public string Description =>
        "Without 'name': what the actions name, the most frequent first. With 'name' (in Chinese, English, Latin, Pinyin, or the title of a law): its names in all languages, its status in official lists, "
        + "the cities, and the actions that name it, each with the sentence. Good to translate a name, or to see who mentions a thing.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("name", "A name in any language, a key, or the title of a law.", 300),
        McpParameter.Text("kind", "One kind only, for the list.", 40, [.. KnowledgeKinds.All, "document"]),
        McpParameter.Whole("limit", "Items wanted; 15 without it.", 1, 50),
        McpParameter.Whole("offset", "Items to pass over.", 0, 1_000_000),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var (limit, offset) = (arguments.Whole("limit", 15), arguments.Whole("offset", 0));
        var answer = new McpAnswer();
        if (arguments.Text("name") is not { } name)
        {
            var all = library.Concepts(arguments.Text("kind"));
            answer.AddPage("concepts", all.Skip(offset).Take(limit).Select(Summary), offset, all.Count);
            return answer.Done();
        }

        var found = library.FindConcepts(name);
        if (found.Count == 0)
        {
            throw new McpMistakeException($"No concept, species, law or place is called '{McpArguments.Shown(name)}'. Call concepts without 'name' for those that actions name, or search for it as text.");
        }

        var concept = found[0];
        AddNames(answer, concept);
        if (found.Count > 1)
        {
            answer.Note($"The name also stands for {string.Join(", ", found.Skip(1).Take(5).Select(other => $"{other.Name} ({other.Kind}, key {other.Key})"))}: call again with the key.");
        }

        if (concept.NarrowerActions > 0)
        {
            answer.Note(string.Create(CultureInfo.InvariantCulture, $"{concept.NarrowerActions} more actions name only something narrower."));
        }

        answer.AddPage("actions", concept.Actions.Skip(offset).Take(limit).Select(Action), offset, concept.Actions.Count);
        return answer.Done();
    }

    private static void AddNames(McpAnswer answer, ConceptRecord concept)
    {
        answer.Add("key", McpAnswer.Cut(concept.Key, 200));
        answer.Add("kind", concept.Kind);
        answer.Add("name", McpAnswer.Cut(concept.Name, 200));
        answer.AddNames("chinese", concept.Chinese, 6);
        answer.AddNames("english", concept.English, 6);
        answer.AddNames("latin", concept.Latin, 4);
        answer.AddNames("variants", concept.Variants, 6);
        answer.AddNames("broader", [.. concept.Broader.Select(other => other.Name)], 5);
        answer.AddNames("narrower", [.. concept.Narrower.Select(other => other.Name)], 10);
        answer.AddNames("status", concept.Status, 4);
        answer.AddNames("cities", [.. concept.Cities.Select(city => string.Create(CultureInfo.InvariantCulture, $"{city.Value} {city.Count}"))], 20);
        answer.AddNames("together", [.. concept.Together.Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Name} {other.Actions}"))], 8);
    }

    private static JsonObject Summary(ConceptSummary concept) => new()
    {
        ["key"] = McpAnswer.Cut(concept.Key, 120),
        ["kind"] = concept.Kind,
        ["name"] = McpAnswer.Cut(concept.Name, 120),
        ["chinese"] = McpAnswer.Cut(concept.Chinese, 60),
        ["english"] = McpAnswer.Cut(concept.English, 60),
        ["latin"] = McpAnswer.Cut(concept.Latin, 60),
        ["actions"] = concept.Actions,
        ["cities"] = concept.Cities,
    };

    private static JsonObject Action(ConceptAction action) => new()
    {
        ["id"] = action.Id,
        ["city"] = McpCitation.City(action.City, action.CityLocal),
        ["title"] = McpAnswer.Cut(action.Title, 120),
        ["updated"] = McpCitation.Iso(action.Updated),
        ["written"] = new JsonArray([.. action.Written.Take(4).Select(name => (JsonNode)McpAnswer.Cut(name, 60)!)]),
        ["sentence"] = McpAnswer.Cut(action.Sentence, 200),
    };
}
