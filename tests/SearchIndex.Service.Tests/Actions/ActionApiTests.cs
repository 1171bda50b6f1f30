using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Actions;

public sealed class ActionApiTests
{
    [Theory]
    [InlineData("/api/actions/river-county/manage-invasive-alien-species")]
    [InlineData("/api/actions/river-county%2Fmanage-invasive-alien-species")]
    public async Task Gives_the_action_with_exactly_the_properties_of_the_contract(string address)
    {
        await using var service = await TestService.StartAsync();

        var action = await service.GetJsonAsync(address);

        Assert.Equal("river-county/manage-invasive-alien-species", action.GetProperty("id").GetString());
        string[] promised =
        [
            "id", "city", "cityLocal", "country", "region", "area", "areaTitle", "commitment", "title", "description", "baseline", "baselineUpdated", "target",
            "targetUpdated", "readable", "readability", "flags", "concepts", "species", "laws", "quantities", "source",
        ];
        Assert.Empty(promised.Except(action.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, action.GetProperty("baseline").ValueKind);
        Assert.Equal("River County.txt", action.GetProperty("source").GetProperty("file").GetString());
        Assert.Equal(141, action.GetProperty("source").GetProperty("line").GetInt32());
        Assert.Equal("2026-05-16", action.GetProperty("source").GetProperty("downloaded").GetString());
    }

    [Fact]
    public async Task An_unknown_id_is_404_and_names_the_nearest_of_its_city()
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync("/api/actions/river-county/manage-invasive-species", 404);

        Assert.Equal("river-county/manage-invasive-alien-species", problem.GetProperty("near")[0].GetString());
        Assert.Contains("Near it", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/actions")]
    [InlineData("/api/actions/")]
    [InlineData("/api/actions/nowhere/nothing")]
    [InlineData("/api/actions/%E7%A6%8F/<script>")]
    [InlineData("/api/nothing")]
    public async Task What_is_not_there_is_404(string address)
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync(address, 404);

        Assert.Equal(404, problem.GetProperty("status").GetInt32());
    }
}
