using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Search;

public sealed class SuggestApiTests
{
    [Fact]
    public async Task Gives_names_with_their_counts()
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));
        var answer = await service.GetJsonAsync("/api/suggest?q=福&limit=5");
        Assert.Equal("福", answer.GetProperty("query").GetString());
        Assert.Equal(("福寿螺", "species", 3), (answer.GetProperty("suggestions")[0].GetProperty("text").GetString(),
            answer.GetProperty("suggestions")[0].GetProperty("kind").GetString(), answer.GetProperty("suggestions")[0].GetProperty("count").GetInt32()));
        Assert.Equal(0, (await service.GetJsonAsync("/api/suggest?q=" + new string('x', 300))).GetProperty("suggestions").GetArrayLength());
        Assert.Equal("limit", (await service.GetJsonAsync("/api/suggest?q=x&limit=51", 400)).GetProperty("parameter").GetString());
    }
}
