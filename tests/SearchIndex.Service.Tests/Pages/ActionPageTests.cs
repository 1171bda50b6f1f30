using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class ActionPageTests
{
    [Fact]
    public async Task Shows_the_texts_whole_with_dates_source_and_the_words_of_the_query_marked()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/actions/river-county/manage-invasive-alien-species?q=福寿螺");

        Assert.Equal("Manage invasive alien species", page.QuerySelector("h1")!.TextContent);
        var description = page.QuerySelector("section[aria-labelledby=description]")!;
        Assert.Equal(["清除福寿螺和加拿大一枝黄花，每年两次。", "修复湿地 120 公顷。"], description.QuerySelectorAll(".prose p").Select(paragraph => paragraph.TextContent));
        Assert.Equal("2026-04-07", description.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(["福寿螺"], description.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("The city wrote nothing here.", page.QuerySelector("section[aria-labelledby=baseline]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("River County.txt, lines 141 to 150", page.QuerySelector(".origin")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/api/actions/river-county/manage-invasive-alien-species", page.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.Equal("/?q=%E7%A6%8F%E5%AF%BF%E8%9E%BA", page.QuerySelector(".back a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_text_without_a_date_says_so_and_an_unreadable_action_too()
    {
        var action = FakeRecords.Three[0] with { DescriptionUpdated = null, Readable = false, Target = "x", Flags = ["target-repeats-description"] };
        await using var service = await TestService.StartAsync(new FakeLibrary([action]));

        var page = await service.GetPageAsync("/actions/" + action.Id);

        Assert.Equal("no date", page.QuerySelector("section[aria-labelledby=description] .quiet")!.TextContent.Trim());
        Assert.Contains("cannot be read", page.QuerySelector(".warning")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The target repeats the description.", page.QuerySelector("section[aria-labelledby=target]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_of_any_characters_leads_to_its_page()
    {
        var action = FakeRecords.Action("大河县/湿地 & 50%?#修复", "A", null, "T", null);
        await using var service = await TestService.StartAsync(new FakeLibrary([action]));
        var results = await service.GetPageAsync("/?q=T");

        var page = await service.GetPageAsync(results.QuerySelector(".hit .title a")!.GetAttribute("href")!);
        var record = await service.GetJsonAsync(page.QuerySelector("link[rel=alternate]")!.GetAttribute("href")!);

        Assert.Equal(action.Id, record.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/actions/no/thing")]
    [InlineData("/actions")]
    [InlineData("/cities/nowhere")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_a_page_with_a_way_on(string address)
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync(address, 404);

        Assert.Equal("Nothing is here", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task The_pages_of_cities_show_figures_files_and_what_the_report_says()
    {
        await using var service = await TestService.StartAsync();

        var cities = await service.GetPageAsync("/cities");
        Assert.Equal(["Hill City", "River County 大河县"], cities.QuerySelectorAll("tbody th").Select(name => name.TextContent));
        Assert.Contains("the profile states 3", cities.QuerySelector("tbody tr:last-child")!.TextContent, StringComparison.Ordinal);

        var city = await service.GetPageAsync(cities.QuerySelector("tbody tr:last-child a")!.GetAttribute("href")!);
        Assert.Equal(["Manage invasive alien species", "Raise awareness"], city.QuerySelectorAll(".titles a").Select(title => title.TextContent));
        Assert.Contains("The profile states 3 actions, the file holds 2.", city.QuerySelector(".file")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", city.QuerySelector(".lines li")!.GetAttribute("value"));
    }
}
