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
            ["explain", "filter", "limit", "offset", "q", "sort", "unreadable"],
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
}
