using System.Text.Json;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Http;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_document_describes_every_route_once_with_summary_parameters_and_answers()
    {
        await using var service = await TestService.StartAsync();

        var document = await service.GetJsonAsync("/openapi/v1.json");

        var paths = document.GetProperty("paths");
        string[] expected = ["/api/search", "/api/actions/{id}", "/api/actions/{city}/{action}/similar", "/api/similar", "/api/cities", "/api/cities/{id}", "/healthz", "/readyz"];
        Assert.Empty(expected.Except(paths.EnumerateObject().Select(path => path.Name)));
        foreach (var path in paths.EnumerateObject())
        {
            var operation = Assert.Single(path.Value.EnumerateObject().ToArray());
            Assert.Equal(path.Name == "/api/import" ? "post" : "get", operation.Name);
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("200", out _), path.Name);
            if (operation.Value.TryGetProperty("parameters", out var parameters))
            {
                Assert.All(parameters.EnumerateArray(), parameter =>
                {
                    Assert.True(parameter.TryGetProperty("description", out _), parameter.GetRawText());
                    Assert.True(parameter.TryGetProperty("example", out _), parameter.GetRawText());
                });
            }
        }

        var search = paths.GetProperty("/api/search").GetProperty("get");
        Assert.Equal(
            ["explain", "filter", "limit", "match", "offset", "q", "sort", "unreadable"],
            search.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(["200", "304", "400", "503"], search.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        var example = search.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
        var answer = await service.GetJsonAsync("/api/search?q=福寿螺");
        Assert.Equal(answer.EnumerateObject().Select(property => property.Name), example.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            answer.GetProperty("hits")[0].EnumerateObject().Select(property => property.Name), example.GetProperty("hits")[0].EnumerateObject().Select(property => property.Name));
        var action = await service.GetJsonAsync("/api/actions/river-county/raise-awareness");
        example = paths.GetProperty("/api/actions/{id}").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
        Assert.Equal(action.EnumerateObject().Select(property => property.Name), example.EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Object, document.GetProperty("components").GetProperty("schemas").GetProperty("ActionRecord").ValueKind);
    }

    [Fact]
    public async Task The_document_names_every_route_that_is_for_programs()
    {
        await using var service = await TestService.StartAsync();

        var document = await service.GetJsonAsync("/openapi/v1.json");

        // The parameter {**id} of a route takes slashes; the document has no way to say so. {id}/cite is {city}/{action}/cite with its slash escaped.
        var routes = service.Routes.Select(route => "/" + route.TrimStart('/').Replace("**", "", StringComparison.Ordinal))
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) || route is "/healthz" or "/readyz").Where(route => route != "/api/actions/{id}/cite").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(routes, document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_that_answers_with_JSON_has_an_example_whose_members_its_schema_knows()
    {
        await using var service = await TestService.StartAsync();
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var checkedOperations = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var operation = path.Value.EnumerateObject().First().Value;
            if (operation.GetProperty("responses").TryGetProperty("200", out var answer) && answer.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json))
            {
                Assert.True(json.TryGetProperty("example", out var example), $"{path.Name} has no example of its answer: add one to openapi-examples.json under its operationId.");
                Check(path.Name, example, json.GetProperty("schema"), schemas);
                checkedOperations++;
            }
        }

        Assert.True(checkedOperations > 15);
    }

    // An example is shortened, so members may be missing; what it has must be in the schema.
    private static void Check(string place, JsonElement example, JsonElement schema, JsonElement schemas)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        foreach (var choice in new[] { "oneOf", "anyOf" })
        {
            if (example.ValueKind != JsonValueKind.Null && schema.TryGetProperty(choice, out var choices))
            {
                Check(place, example, choices.EnumerateArray().First(one => one.TryGetProperty("$ref", out _) || (one.TryGetProperty("type", out var type) && type.ToString() != "null")), schemas);
                return;
            }
        }

        if (example.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            Assert.All(example.EnumerateArray(), item => Check(place + "[]", item, items, schemas));
        }
        else if (example.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var member in example.EnumerateObject())
            {
                Assert.True(properties.TryGetProperty(member.Name, out var known), $"{place} has the member '{member.Name}' in its example and not in its schema.");
                Check($"{place}.{member.Name}", member.Value, known, schemas);
            }
        }
    }
}
