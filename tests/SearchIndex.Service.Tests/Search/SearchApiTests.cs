using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Search;

public sealed class SearchApiTests
{
    [Fact]
    public async Task Has_the_properties_of_the_contract_and_what_grew_behind_them()
    {
        await using var service = await TestService.StartAsync();

        var answer = await service.GetJsonAsync("/api/search?q=福寿螺");

        Assert.Equal(
            ["query", "understood", "total", "totalIsExact", "offset", "hits", "facets", "notes", "nearMisses", "narrower", "didYouMean", "facetTotals"],
            answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["text", "as", "names", "required", "count"], answer.GetProperty("understood")[0].EnumerateObject().Select(property => property.Name));
        var hit = answer.GetProperty("hits")[0];
        string[] promised = ["id", "score", "city", "title", "snippets", "via"];
        Assert.Empty(promised.Except(hit.EnumerateObject().Select(property => property.Name)));
        var snippet = hit.GetProperty("snippets")[0];
        Assert.Equal(["field", "text", "marks", "offset"], snippet.EnumerateObject().Select(property => property.Name));
        var mark = snippet.GetProperty("marks")[0];
        Assert.Equal("福寿螺", snippet.GetProperty("text").GetString()![mark[0].GetInt32()..mark[1].GetInt32()]);
        Assert.Equal(["value", "count"], answer.GetProperty("facets").GetProperty("city")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("nearMisses").ValueKind);
    }

    [Fact]
    public async Task Writes_Chinese_as_itself_and_dates_in_ISO_form()
    {
        await using var service = await TestService.StartAsync();

        var text = await service.Client.GetStringAsync(new Uri("/api/search?q=福寿螺", UriKind.Relative));

        Assert.Contains("清除福寿螺和加拿大一枝黄花", text, StringComparison.Ordinal);
        Assert.Contains("\"updated\":\"2026-04-07\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_and_offset_choose_the_hits_of_the_page()
    {
        await using var service = await TestService.StartAsync();

        var answer = await service.GetJsonAsync("/api/search?limit=1&offset=2");

        Assert.Equal(3, answer.GetProperty("total").GetInt32());
        Assert.Equal(2, answer.GetProperty("offset").GetInt32());
        Assert.Equal("hill-city/manage-invasive-alien-species", Assert.Single(answer.GetProperty("hits").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Filters_of_one_field_are_alternatives_and_a_value_may_hold_an_equals_sign()
    {
        await using var service = await TestService.StartAsync();

        var both = await service.GetJsonAsync("/api/search?filter=city%3DRiver%20County&filter=city%3DHill%20City");
        var one = await service.GetJsonAsync("/api/search?filter=city=Hill%20City");
        var none = await service.GetJsonAsync("/api/search?filter=city=a=b");

        Assert.Equal(3, both.GetProperty("total").GetInt32());
        Assert.Equal(1, one.GetProperty("total").GetInt32());
        Assert.Equal(0, none.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("limit=abc", "limit", "abc")]
    [InlineData("limit=1001", "limit", "1000")]
    [InlineData("limit=-1", "limit", "-1")]
    [InlineData("limit=1.5", "limit", "1.5")]
    [InlineData("limit=%2B1", "limit", "+1")]
    [InlineData("limit=99999999999999999999", "limit", "1000")]
    [InlineData("limit=1&limit=2", "limit", "more than once")]
    [InlineData("offset=-1", "offset", "-1")]
    [InlineData("offset=10000", "offset", "/api/export")]
    [InlineData("sort=best", "sort", "relevance, updated, city")]
    [InlineData("filter=mayor=x", "filter", "city, ")]
    [InlineData("filter=city", "filter", "FIELD=VALUE")]
    [InlineData("filter=city=", "filter", "FIELD=VALUE")]
    [InlineData("explain=perhaps", "explain", "true or false")]
    [InlineData("q=a&q=b", "q", "more than once")]
    public async Task What_cannot_be_read_is_400_and_says_what_is_allowed(string query, string parameter, string said)
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync("/api/search?" + query, 400);

        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
    }

    [Fact]
    public async Task Allowed_values_are_a_list_of_their_own()
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync("/api/search?sort=best", 400);

        Assert.Equal(["relevance", "updated", "city"], problem.GetProperty("allowed").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task A_query_of_a_thousand_characters_is_answered_and_a_longer_one_is_400()
    {
        await using var service = await TestService.StartAsync();

        await service.GetJsonAsync("/api/search?q=" + new string('螺', 1_000));
        await service.GetJsonAsync("/api/search?q=" + new string('螺', 1_001), 400);
    }

    [Fact]
    public async Task A_page_that_reaches_over_ten_thousand_hits_is_cut_and_says_so()
    {
        var many = Enumerable.Range(0, 10_005).Select(number => FakeRecords.Action($"a/{number}", "A", null, "Title", null)).ToArray();
        await using var service = await TestService.StartAsync(new FakeLibrary(many));

        var answer = await service.GetJsonAsync("/api/search?offset=9995&limit=10");

        Assert.Equal(5, answer.GetProperty("hits").GetArrayLength());
        Assert.Equal(10_005, answer.GetProperty("total").GetInt32());
        Assert.Contains("/api/export", answer.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_where_asked_to()
    {
        await using var service = await TestService.StartAsync();

        var answer = await service.GetJsonAsync("/api/search?q=schools&explain=true");

        Assert.Equal("1.5 = by hand", answer.GetProperty("hits")[0].GetProperty("explanation").GetString());
    }
}
