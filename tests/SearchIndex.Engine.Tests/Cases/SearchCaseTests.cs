using System.Text.Json;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Tests.Searching;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Cases;

/// <summary>Searches that are written down as data: each folder holds a schema, documents, and searches with their answers.</summary>
public class SearchCaseTests
{
    private static string Folder => Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Engine.Tests", "Cases");

    /// <summary>The names of all datasets.</summary>
    public static TheoryData<string> Datasets => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Each_search_gives_its_answer_on_both_indexes(string dataset)
    {
        var schema = ReadSchema(Path.Combine(Folder, dataset, "schema.json"));
        Document[] documents = [.. File.ReadLines(Path.Combine(Folder, dataset, "docs.jsonl")).Select(line => ReadDocument(schema, line))];
        using var written = WrittenIndex.Build(schema, documents, segmentCount: 2);
        using var searches = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, dataset, "searches.json")));
        foreach (var search in searches.RootElement.EnumerateArray())
        {
            Check(new MemorySnapshot(schema, documents), search, $"{dataset}: {search.GetProperty("name").GetString()}");
            Check(written, search, $"{dataset}, written: {search.GetProperty("name").GetString()}");
        }
    }

    private static void Check(IndexSnapshot snapshot, JsonElement search, string name)
    {
        var searcher = new Searcher(snapshot);
        var query = CaseQueries.Read(search.GetProperty("query"));
        var found = searcher.Search(query, new SearchOptions
        {
            Limit = 100,
            Sort = search.TryGetProperty("sort", out var sort) ? [ReadSort(sort.GetString()!)] : [],
            Facets = search.TryGetProperty("facet", out var facet) ? [new FacetRequest(facet.GetString()!)] : [],
        });
        var ids = found.Hits.Select(hit => searcher.Stored(hit.Document).Text("id")!).ToArray();
        if (search.TryGetProperty("ordered", out var ordered))
        {
            Assert.True(Strings(ordered).SequenceEqual(ids), $"{name}: found {string.Join(' ', ids)}");
        }
        else
        {
            Assert.True(Strings(search.GetProperty("ids")).Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal)), $"{name}: found {string.Join(' ', ids)}");
        }

        Assert.Equal(ids.Length, found.Total);
        if (search.TryGetProperty("counts", out var counts))
        {
            Assert.Equal(
                counts.EnumerateObject().Select(count => (count.Name, count.Value.GetInt32())),
                found.Facets.Single().Counts.Select(count => (count.Value, count.Count)));
        }
    }

    private static IEnumerable<string> Strings(JsonElement json) => json.EnumerateArray().Select(item => item.GetString()!);

    private static SortKey ReadSort(string text) => text[0] == '-' ? SortKey.ByDescending(text[1..]) : SortKey.Ascending(text);

    private static Schema ReadSchema(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new Schema(
            json.RootElement.GetProperty("id").GetString()!,
            [.. json.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("kind").GetString() switch
            {
                "keyword" => FieldDefinition.Keyword(field.GetProperty("name").GetString()!),
                "number" => FieldDefinition.Number(field.GetProperty("name").GetString()!),
                _ => FieldDefinition.Text(field.GetProperty("name").GetString()!, new WordAnalyzer()),
            })]);
    }

    private static Document ReadDocument(Schema schema, string line)
    {
        using var json = JsonDocument.Parse(line);
        var document = new Document();
        foreach (var property in json.RootElement.EnumerateObject().Where(property => schema.TryGet(property.Name, out _)))
        {
            if (property.Value.ValueKind == JsonValueKind.Number)
            {
                document.Add(property.Name, property.Value.GetInt64());
            }
            else
            {
                document.Add(property.Name, property.Value.GetString()!);
            }
        }

        return document;
    }
}
