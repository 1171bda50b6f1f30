using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Concordance;

public sealed class KwicApiTests
{
    [Fact]
    public async Task Gives_lines_with_offsets_and_counts_by_city()
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));

        var answer = await service.GetJsonAsync("/api/kwic?q=福寿螺&width=2&sort=right");

        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        Assert.Equal("right", answer.GetProperty("sort").GetString());
        var line = answer.GetProperty("lines")[0];
        Assert.Equal(("清除", "福寿螺", "和加"), (line.GetProperty("left").GetString(), line.GetProperty("keyword").GetString(), line.GetProperty("right").GetString()));
        Assert.Equal((2, 5), (line.GetProperty("start").GetInt32(), line.GetProperty("end").GetInt32()));
        Assert.Equal(2, answer.GetProperty("cities").GetArrayLength());
    }

    [Fact]
    public async Task A_table_holds_every_line_whatever_the_limit()
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));

        using var response = await service.Client.GetAsync(new Uri("/api/kwic?q=福寿螺&format=csv&bom=true&limit=1", UriKind.Relative));

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(4, System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n").Length);
        var collocates = await service.Client.GetStringAsync(new Uri("/api/kwic?q=福寿螺&format=csv&table=collocates", UriKind.Relative));
        Assert.Contains("加拿大一枝黄花,word,0,2,2,2,3,12.50", collocates, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/kwic", "q")]
    [InlineData("/api/kwic?q=x&sort=size", "sort")]
    [InlineData("/api/kwic?q=x&width=201", "width")]
    [InlineData("/api/kwic?q=x&field=about", "field")]
    [InlineData("/api/kwic?q=x&filter=colour=red", "filter")]
    [InlineData("/api/kwic?q=x&format=xml", "format")]
    public async Task What_cannot_be_read_is_named(string address, string parameter)
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));
        Assert.Equal(parameter, (await service.GetJsonAsync(address, 400)).GetProperty("parameter").GetString());
    }
}
