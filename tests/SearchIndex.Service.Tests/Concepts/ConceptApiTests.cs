using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Concepts;

public sealed class ConceptApiTests
{
    [Theory]
    [InlineData("/api/concepts", 1)]
    [InlineData("/api/concepts?kind=topic", 1)]
    [InlineData("/api/concepts?kind=species&all=true", 0)]
    public async Task Lists_what_actions_name(string address, int expected)
    {
        await using var service = await TestService.StartAsync();
        var concepts = await service.GetJsonAsync(address);
        Assert.Equal(expected, concepts.GetArrayLength());
        if (expected > 0)
        {
            Assert.Equal("湿地", concepts[0].GetProperty("chinese").GetString());
            Assert.Equal(2, concepts[0].GetProperty("actions").GetInt32());
        }
    }

    [Fact]
    public async Task An_unknown_kind_is_400_and_names_those_there_are()
    {
        await using var service = await TestService.StartAsync();
        var problem = await service.GetJsonAsync("/api/concepts?kind=colour", 400);
        Assert.Contains("species", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_404()
    {
        await using var service = await TestService.StartAsync();
        var problem = await service.GetJsonAsync("/api/concepts/nothing", 404);
        Assert.Contains("nothing", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
