using System.Text.Json.Nodes;

namespace SearchIndex.Service.Http;

/// <summary>Answers as examples of the OpenAPI document, shortened.</summary>
internal static class OpenApiExamples
{
    private static readonly Lazy<JsonObject> All = new(Load);

    private const string Search = """
        {
          "query": "invasive species plans mentioning 福寿螺",
          "understood": [ { "text": "福寿螺", "as": "species", "names": ["golden apple snail", "Pomacea canaliculata"], "required": true, "count": 5 } ],
          "total": 5, "totalIsExact": true, "offset": 0,
          "hits": [ {
            "id": "congjiang-county/control-or-eradicate-invasive-alien-species", "score": 12.5, "city": "Congjiang County", "cityLocal": "从江县",
            "title": "Control or eradicate invasive alien species", "commitment": "Manage invasive alien species", "updated": "2026-04-07",
            "snippets": [ { "field": "description", "text": "福寿螺等外来有害生物监测除治工作。", "marks": [[0, 3]], "offset": 17 } ],
            "via": ["福寿螺"], "flags": [], "explanation": null } ],
          "facets": { "city": [ { "value": "Anshun City", "count": 2 } ] },
          "notes": [], "nearMisses": null, "narrower": null, "didYouMean": [], "facetTotals": {}
        }
        """;

    private const string Action = """
        {
          "id": "congjiang-county/control-or-eradicate-invasive-alien-species", "city": "Congjiang County", "cityLocal": "从江县", "country": "China",
          "region": "Asia & Oceania", "area": 1, "areaTitle": "Reducing threats to biodiversity", "commitment": "Manage invasive alien species",
          "title": "Control or eradicate invasive alien species", "description": "每年度开展福寿螺等外来有害生物监测除治工作。", "descriptionUpdated": null,
          "baseline": null, "baselineUpdated": null, "target": null, "targetUpdated": null, "readable": true, "readability": 0.99, "flags": [],
          "concepts": ["invasive species"], "species": ["福寿螺"], "laws": [], "quantities": [],
          "places": [], "campaigns": [], "observances": [], "targets": ["kmgbf-6"],
          "mentions": [ { "field": "title", "start": 21, "end": 43, "text": "invasive alien species", "kind": "topic", "key": "invasive-species", "name": "invasive alien species", "note": null } ],
          "measures": [], "periods": [],
          "source": { "file": "congjiang.txt", "line": 141, "endLine": 150, "downloaded": "2026-05-16" }
        }
        """;

    /// <summary>The example for the answer of an operation.</summary>
    /// <param name="operation">Name of the operation.</param>
    /// <returns>The example, or null where the schema says enough.</returns>
    public static JsonNode? For(string? operation) => operation switch
    {
        "search" => JsonNode.Parse(Search),
        "action" => JsonNode.Parse(Action),
        not null => All.Value[operation]?.DeepClone(),
        null => null,
    };

    // Cut from answers over the sample library: its cities are invented.
    private static JsonObject Load()
    {
        using var file = typeof(OpenApiExamples).Assembly.GetManifestResourceStream("openapi-examples.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
