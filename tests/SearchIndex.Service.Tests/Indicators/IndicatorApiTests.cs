using System.Text.Json;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Indicators;

public sealed class IndicatorApiTests
{
    [Fact]
    public async Task Gives_every_value_in_one_unit_with_the_original()
    {
        await using var service = await TestService.StartAsync();

        var table = await service.GetJsonAsync("/api/indicators");

        var reading = table.GetProperty("readings")[0];
        Assert.Equal(424.3288m, reading.GetProperty("value").GetDecimal());
        Assert.Equal("42432.88 hectares", reading.GetProperty("text").GetString());
        Assert.Equal("2026-04-07", reading.GetProperty("updated").GetString());
        Assert.Equal("area", table.GetProperty("indicators")[0].GetProperty("kind").GetString());
        Assert.Equal("baseline", table.GetProperty("flags")[0].GetProperty("places")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Narrows_by_indicator_and_city()
    {
        await using var service = await TestService.StartAsync();

        Assert.Equal(1, (await service.GetJsonAsync("/api/indicators?indicator=mesh&city=river")).GetProperty("readings").GetArrayLength());
        Assert.Equal(0, (await service.GetJsonAsync("/api/indicators?city=hill")).GetProperty("readings").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/indicators?indicator=rain", "indicator")]
    [InlineData("/api/indicators?format=xml", "format")]
    public async Task What_there_is_not_is_said(string address, string parameter)
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync(address, 400);

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Equal(JsonValueKind.Array, problem.GetProperty("allowed").ValueKind);
    }

    [Fact]
    public async Task Gives_comma_separated_values()
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri("/api/indicators?format=csv&bom=true", UriKind.Relative));
        var text = System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("\uFEFFindicator,english,chinese,city,", text, StringComparison.Ordinal);
        Assert.Contains("424.3288,km²,42432.88 hectares,42432.88,ha,", text, StringComparison.Ordinal);
    }
}
