using System.Net;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class HelpTests
{
    [Theory]
    [InlineData("/search?q=%E6%B9%BF%E5%9C%B0&filter=city%3DAnshun&lang=zh", "/?q=%E6%B9%BF%E5%9C%B0&filter=city%3DAnshun&lang=zh")]
    [InlineData("/search", "/")]
    [InlineData("/search?q=//evil.example/", "/?q=//evil.example/")]
    public async Task The_address_that_people_guess_leads_to_the_search_page_with_its_parameters(string asked, string expected)
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri(asked, UriKind.Relative));

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_query_language_is_a_page_in_both_languages_and_every_box_leads_to_it(string language)
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync($"/syntax?lang={language}");
        var start = await service.GetPageAsync($"/?lang={language}");

        Assert.Equal(QuerySyntax.Rows.Count, page.QuerySelectorAll("table.syntax tbody tr").Length);
        Assert.Equal(QuerySyntax.Rows.Select(row => language == "zh" ? row.Chinese : row.English), page.QuerySelectorAll("table.syntax td").Select(cell => cell.TextContent));
        Assert.Equal($"/syntax?lang={language}", start.QuerySelector(".help a")!.GetAttribute("href"));
        Assert.Equal(QuerySyntax.Rows.Count, (await service.GetJsonAsync("/api/syntax")).GetArrayLength());
    }

    [Fact]
    public async Task What_may_have_been_meant_is_a_link_with_its_count()
    {
        await using var service = await StartAsync(response => response with { DidYouMean = [new Correction("福寿螺", "福受螺", "same-sound", "福寿螺", 5)] });

        var page = await service.GetPageAsync("/?q=福受螺&filter=city%3DRiver+County&lang=zh");

        var link = page.QuerySelector(".meant a")!;
        Assert.Equal("福寿螺", link.TextContent);
        Assert.Equal("/?q=" + Uri.EscapeDataString("福寿螺") + "&filter=city%3DRiver%20County&lang=zh", link.GetAttribute("href"));
        Assert.Contains("同音", page.QuerySelector(".meant")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5", page.QuerySelector(".meant")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_that_was_cut_says_how_many_values_there_are()
    {
        await using var service = await StartAsync(response => response with { FacetTotals = new Dictionary<string, int> { ["city"] = 1_234 } });

        var page = await service.GetPageAsync("/?q=a");

        Assert.Contains("1,234", page.QuerySelector(".facets .cut")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_part_of_a_query_can_be_taken_away()
    {
        await using var service = await TestService.StartAsync();

        var chip = Assert.Single((await service.GetPageAsync("/?q=福寿螺")).QuerySelectorAll(".chip"));

        Assert.Equal("/?q=", chip.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Paging_ends_where_it_can_go_no_further_and_says_how_to_get_the_rest()
    {
        await using var service = await StartAsync(response => response with { Total = 23_456, Hits = new FakeLibrary(FakeRecords.Three).Search(new SearchRequest { Limit = 1 }).Hits });

        var page = await service.GetPageAsync("/?q=%20&offset=9980");
        var beyond = await service.GetPageAsync("/?q=a&offset=10000&lang=zh", 400);

        Assert.Null(page.QuerySelector(".pager a[rel=next]"));
        Assert.Contains("500", page.QuerySelector(".pager span")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("10,000 of 23,456", page.QuerySelector(".pager + p")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/api/export?format=csv&bom=true&q=", page.QuerySelector(".pager + p a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("api/export", beyond.QuerySelector(".plain p[lang=zh-Hans]")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<TestService> StartAsync(Func<SearchResponse, SearchResponse> turn) => TestService.StartAsync(new FakeLibrary(FakeRecords.Three) { Turn = turn });
}
