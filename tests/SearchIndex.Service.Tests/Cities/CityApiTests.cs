using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Cities;

public sealed class CityApiTests
{
    [Fact]
    public async Task Lists_the_cities_by_name_without_their_profiles()
    {
        await using var service = await TestService.StartAsync();

        var cities = await service.GetJsonAsync("/api/cities");

        Assert.Equal(["Hill City", "River County"], cities.EnumerateArray().Select(city => city.GetProperty("city").GetString()));
        Assert.All(cities.EnumerateArray(), city => Assert.Equal(System.Text.Json.JsonValueKind.Null, city.GetProperty("profile").ValueKind));
        Assert.Equal(2, cities[1].GetProperty("actions").GetInt32());
        Assert.Equal("大河县", cities[1].GetProperty("cityLocal").GetString());
    }

    [Fact]
    public async Task Gives_one_city_with_its_profile()
    {
        await using var service = await TestService.StartAsync();

        var city = await service.GetJsonAsync("/api/cities/river-county");

        Assert.Equal("关于本市。\nA town by a river.", city.GetProperty("profile").GetProperty("about").GetProperty("text").GetString());
        Assert.Equal("current", city.GetProperty("files")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_unknown_city_is_404_and_names_those_there_are()
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync("/api/cities/nowhere", 404);

        Assert.Equal(["hill-city", "river-county"], problem.GetProperty("near").EnumerateArray().Select(id => id.GetString()));
    }
}
