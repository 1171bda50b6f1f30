using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Coverage;

public sealed class CoverageApiTests
{
    [Fact]
    public async Task Gives_every_cell_with_its_search()
    {
        await using var service = await TestService.StartAsync();

        var matrix = await service.GetJsonAsync("/api/coverage");

        Assert.Equal(4, matrix.GetProperty("cells").GetArrayLength());
        Assert.Equal("city:hill-city heading:\"Manage invasive alien species\"", matrix.GetProperty("cells")[0].GetProperty("query").GetString());
        Assert.Equal("2025-05-16", matrix.GetProperty("staleBefore").GetString());
    }

    [Fact]
    public async Task Takes_another_rule_of_staleness()
    {
        await using var service = await TestService.StartAsync();

        var matrix = await service.GetJsonAsync("/api/coverage?staleAfter=6m&asOf=2026-04-30");

        Assert.Equal("2025-10-30", matrix.GetProperty("staleBefore").GetString());
    }

    [Theory]
    [InlineData("/api/coverage?staleAfter=long", "staleAfter")]
    [InlineData("/api/coverage?asOf=yesterday", "asOf")]
    [InlineData("/api/coverage?format=xml", "format")]
    public async Task A_parameter_that_cannot_be_read_is_named(string address, string parameter)
    {
        await using var service = await TestService.StartAsync();

        Assert.Equal(parameter, (await service.GetJsonAsync(address, 400)).GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Gives_comma_separated_values()
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri("/api/coverage?format=csv", UriKind.Relative));
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("heading,chinese,area,commitment,city,", lines[0], StringComparison.Ordinal);
        Assert.Equal(4 + 2, lines.Length);
    }

    [Fact]
    public async Task Gives_the_changes_of_a_city()
    {
        await using var service = await TestService.StartAsync();

        var changes = await service.GetJsonAsync("/api/cities/river-county/changes");

        Assert.Equal(["changed", "redated"], changes.GetProperty("actions").EnumerateArray().Select(change => change.GetProperty("kind").GetString()));
        Assert.Equal("replaced", changes.GetProperty("actions")[0].GetProperty("fields")[0].GetProperty("runs")[1].GetProperty("kind").GetString());
        Assert.Equal(["hill-city", "river-county"], (await service.GetJsonAsync("/api/cities/nowhere/changes", 404)).GetProperty("near").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(2, (await service.GetJsonAsync("/api/cities/river-county/changes?from=2020-01-01", 404)).GetProperty("versions").GetArrayLength());
    }
}
