using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Actions;

public sealed class SimilarApiTests
{
    [Theory]
    [InlineData("/api/actions/river-county/manage-invasive-alien-species/similar?otherCities=true")]
    [InlineData("/api/similar?id=river-county/manage-invasive-alien-species&otherCities=true&limit=3")]
    public async Task Gives_other_actions_with_reasons_in_both_languages(string address)
    {
        await using var service = await TestService.StartAsync();

        var answer = await service.GetJsonAsync(address);

        Assert.Equal("river-county/manage-invasive-alien-species", answer.GetProperty("id").GetString());
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            Assert.NotEqual("River County", hit.GetProperty("city").GetString());
            var reason = hit.GetProperty("reasons")[0];
            Assert.Equal("Same heading", reason.GetProperty("english").GetString());
            Assert.Equal("同一标题", reason.GetProperty("chinese").GetString());
        }
    }

    [Theory]
    [InlineData("/api/similar", "text")]
    [InlineData("/api/similar?id=a/b&text=snails", "text")]
    [InlineData("/api/similar?text=snails&limit=101", "limit")]
    [InlineData("/api/similar?text=snails&otherCities=yes", "otherCities")]
    public async Task A_wrong_parameter_is_named(string address, string parameter)
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync(address, 400);

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task An_unknown_id_is_404()
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync("/api/actions/river-county/nothing/similar", 404);

        Assert.Contains("river-county/nothing", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
