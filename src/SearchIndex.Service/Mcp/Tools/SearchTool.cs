using System.Globalization;
using System.Text.Json.Nodes;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Mcp.Tools;

/// <summary>Short hits for a question.</summary>
internal sealed class SearchTool : IMcpTool
{
    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public string Title => "Search the cities' actions";

    /// <inheritdoc/>
    public string Description =>
        "Searches what cities do for nature (CitiesWithNature profiles, mostly in Chinese). Ask in Chinese or English: names of concepts, species, laws and cities are found in every language. "
        + "All words must be found; \"quotes\" are exact; AND OR NOT, -word, ( ), prefix*, and fields such as city:Anshun heading: updated:>=2026-01-01 missing:baseline has:target species: concept: work. "
        + "Gives short hits with ids and citations; 'get' gives one action whole.";

    /// <inheritdoc/>
    public IReadOnlyList<McpParameter> Parameters { get; } =
    [
        McpParameter.Text("query", "What is searched, such as: invasive species plans mentioning 福寿螺", SearchParameters.MaxQueryLength) with { IsRequired = true },
        McpParameter.Whole("limit", "Hits wanted; 5 without it.", 1, 20),
        McpParameter.Whole("offset", "Hits to pass over, to go on where an answer ended.", 0, SearchParameters.MaxReach - 1),
        McpParameter.Texts("filter", $"FIELD=VALUE each; fields: {string.Join(", ", SearchParameters.FilterFields)}.", 20),
        McpParameter.Text("sort", "Order of the hits; relevance without it.", 20, SearchParameters.Sorts),
    ];

    /// <inheritdoc/>
    public JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken)
    {
        var offset = arguments.Whole("offset", 0);
        var response = library.Search(
            new SearchRequest
            {
                Query = arguments.Text("query"),
                Limit = Math.Min(arguments.Whole("limit", 5), SearchParameters.MaxReach - offset),
                Offset = offset,
                Filters = [.. arguments.Texts("filter").Select(Filter)],
                Sort = arguments.Text("sort") switch { "updated" => SearchSort.Updated, "city" => SearchSort.City, _ => SearchSort.Relevance },
            },
            cancellationToken);
        var answer = new McpAnswer();
        answer.Add("understood", new JsonArray([.. response.Understood.Take(12).Select(part => (JsonNode)Part(part))]));
        if (response.Facets.TryGetValue("city", out var cities))
        {
            answer.AddNames("cities", [.. cities.Select(city => string.Create(CultureInfo.InvariantCulture, $"{city.Value} {city.Count}"))], 12);
        }

        if (response.NearMisses is { } near)
        {
            answer.Note($"{near.Note} Such as: {string.Join(", ", near.Hits.Take(3).Select(hit => hit.Id))}.");
        }

        if (response.Narrower is { } narrower)
        {
            answer.Note($"{narrower.Note} Such as: {string.Join(", ", narrower.Hits.Take(3).Select(hit => hit.Id))}.");
        }

        foreach (var note in response.Notes)
        {
            answer.Note(note);
        }

        answer.AddPage("hits", response.Hits.Select((hit, at) => Hit(library, hit, offset + at + 1)), offset, response.Total,
            offset + response.Hits.Count < SearchParameters.MaxReach, "paging ends here: narrow the query, or take all with 'searchindex export'.");
        if (!response.TotalIsExact)
        {
            answer.Note("There may be more than 'total'.");
        }

        return answer.Done();
    }

    private static SearchFilter Filter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var field = equals < 0 ? text : text[..equals];
        return equals > 0 && equals < text.Length - 1 && SearchParameters.FilterFields.Contains(field, StringComparer.OrdinalIgnoreCase)
            ? new SearchFilter(field, text[(equals + 1)..])
            : throw new McpMistakeException($"'filter' takes FIELD=VALUE such as city=Anshun, not '{McpArguments.Shown(text)}'; fields: {string.Join(", ", SearchParameters.FilterFields)}.");
    }

    private static JsonObject Part(UnderstoodPart part)
    {
        var shown = new JsonObject { ["text"] = McpAnswer.Cut(part.Text, 80), ["as"] = part.As, ["count"] = part.Count };
        if (part.Names.Count > 0)
        {
            shown["names"] = new JsonArray([.. part.Names.Take(4).Select(name => (JsonNode)McpAnswer.Cut(name, 60)!)]);
        }

        return shown;
    }

    private static JsonObject Hit(IActionLibrary library, SearchHit hit, int number)
    {
        var shown = new JsonObject
        {
            ["n"] = number,
            ["id"] = hit.Id,
            ["city"] = McpCitation.City(hit.City, hit.CityLocal),
            ["title"] = McpAnswer.Cut(hit.Title, 160),
            ["updated"] = McpCitation.Iso(hit.Updated),
        };
        if (hit.Snippets.Count > 0)
        {
            var snippet = hit.Snippets.FirstOrDefault(each => each.Field is not "title" and not "commitment") ?? hit.Snippets[0];
            shown["field"] = snippet.Field;
            shown["excerpt"] = McpAnswer.Cut(snippet.Text, 240);
        }

        if (hit.Via.Count > 0)
        {
            shown["via"] = new JsonArray([.. hit.Via.Take(5).Select(name => (JsonNode)McpAnswer.Cut(name, 60)!)]);
        }

        if (library.Find(hit.Id) is { } action)
        {
            shown["cite"] = McpCitation.Of(action);
        }

        return shown;
    }
}
