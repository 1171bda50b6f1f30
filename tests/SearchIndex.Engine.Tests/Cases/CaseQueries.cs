using System.Text.Json;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Engine.Tests.Cases;

/// <summary>Reads the queries of searches.json.</summary>
internal static class CaseQueries
{
    public static Query Read(JsonElement json)
    {
        if (new[] { "must", "should", "mustNot", "filter" }.Any(name => json.TryGetProperty(name, out _)))
        {
            var clauses = new List<BooleanClause>();
            Add(clauses, json, "must", Occur.Must);
            Add(clauses, json, "should", Occur.Should);
            Add(clauses, json, "mustNot", Occur.MustNot);
            Add(clauses, json, "filter", Occur.Filter);
            return new BooleanQuery(clauses, json.TryGetProperty("minimum", out var minimum) ? minimum.GetInt32() : 0);
        }

        var only = json.EnumerateObject().Single();
        var body = only.Value;
        return only.Name switch
        {
            "term" => new TermQuery(Text(body, "field"), Text(body, "value")),
            "phrase" => new PhraseQuery(
                Text(body, "field"),
                [.. body.GetProperty("terms").EnumerateArray().Select((term, at) => new PhraseSlot(at, term.GetString()!))],
                body.TryGetProperty("slop", out var slop) ? slop.GetInt32() : 0),
            "prefix" => new PrefixQuery(Text(body, "field"), Text(body, "value")),
            "wildcard" => new WildcardQuery(Text(body, "field"), Text(body, "value")),
            "fuzzy" => new FuzzyQuery(Text(body, "field"), Text(body, "value"), body.GetProperty("edits").GetInt32()),
            "range" => new NumberRangeQuery(
                Text(body, "field"),
                body.TryGetProperty("min", out var low) ? low.GetInt64() : null,
                body.TryGetProperty("max", out var high) ? high.GetInt64() : null),
            "exists" => new ExistsQuery(Text(body, "field")),
            "best" => new DisjunctionMaxQuery([.. body.EnumerateArray().Select(Read)]),
            "constant" => new ConstantScoreQuery(Read(body)),
            "all" => new AllQuery(),
            "none" => new NoneQuery(),
            var other => throw new InvalidDataException($"searches.json has a query '{other}' that the harness does not know."),
        };
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static void Add(List<BooleanClause> into, JsonElement json, string name, Occur occur)
    {
        if (json.TryGetProperty(name, out var clauses))
        {
            into.AddRange(clauses.EnumerateArray().Select(clause => new BooleanClause(occur, Read(clause))));
        }
    }
}
