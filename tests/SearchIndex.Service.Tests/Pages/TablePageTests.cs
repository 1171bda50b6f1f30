using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class TablePageTests
{
    [Theory]
    [InlineData("/indicators")]
    [InlineData("/indicators?lang=zh")]
    [InlineData("/coverage")]
    [InlineData("/coverage?lang=zh&staleAfter=6m")]
    [InlineData("/cities/river-county/changes")]
    [InlineData("/cities/river-county/changes?lang=zh")]
    public async Task Pages_have_neither_inline_scripts_nor_inline_styles(string address)
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync(address);

        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/site.js']), [style], [onclick]"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(address.Contains("lang=zh", StringComparison.Ordinal) ? "zh-Hans" : "en", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_figure_stands_beside_its_original_which_leads_to_its_action()
    {
        await using var service = await TestService.StartAsync();

        var row = (await service.GetPageAsync("/indicators")).QuerySelector("table.figures tbody tr")!;

        Assert.Equal("424.33", row.QuerySelector("td.number")!.TextContent.Trim());
        var original = row.QuerySelectorAll("td a").Single();
        Assert.Equal("42432.88 hectares", original.TextContent);
        Assert.Equal("/actions/river-county/raise-awareness#baseline", original.GetAttribute("href"));
        Assert.NotNull(row.QuerySelector("svg rect.bar"));
        Assert.Equal("outlier", row.QuerySelector(".badge.flag")!.TextContent);
    }

    [Fact]
    public async Task Doubts_are_said_in_the_language_of_the_page()
    {
        await using var service = await TestService.StartAsync();

        Assert.Contains("River County states 42432.88 hectares.", (await service.GetPageAsync("/indicators")).QuerySelector(".doubts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("大河县写作42432.88 hectares。", (await service.GetPageAsync("/indicators?lang=zh")).QuerySelector(".doubts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_cell_is_a_search_with_words_for_those_who_do_not_see_it()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/coverage");

        var cells = page.QuerySelectorAll(".coverage tbody td a");
        Assert.Equal(["---", "Db="], cells.Select(cell => cell.QuerySelector("[aria-hidden]")!.TextContent));
        Assert.Equal("Hill City: description empty, no baseline, no target, no date", cells[0].QuerySelector(".unseen")!.TextContent);
        Assert.Equal("River County: description, baseline of the platform's form, target repeats the description, 2026-04-07", cells[1].QuerySelector(".unseen")!.TextContent);
        Assert.Equal("/?q=city%3Ahill-city%20heading%3A%22Manage%20invasive%20alien%20species%22", cells[0].GetAttribute("href"));
        Assert.Equal("empty", cells[0].ParentElement!.ClassName);
        Assert.Equal(2, page.QuerySelectorAll(".coverage tbody td.absent").Length);
    }

    [Fact]
    public async Task A_changed_text_marks_what_was_taken_out_and_put_in()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/cities/river-county/changes");

        Assert.Equal("removed: 一", page.QuerySelector("del")!.TextContent);
        Assert.Equal("added: <两>", page.QuerySelector("ins")!.TextContent);
        Assert.Contains("清除福寿螺", page.QuerySelector(".difference")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Same text, other date", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cities/nowhere/changes", 404)]
    [InlineData("/coverage?staleAfter=long", 400)]
    public async Task What_there_is_not_is_a_page_that_says_so(string address, int status)
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_citys_page_leads_to_its_gaps()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/cities/hill-city");

        Assert.Equal("/?q=city%3Ahill-city%20missing%3Adescription", page.QuerySelector("[aria-labelledby=gaps] a")!.GetAttribute("href"));
    }
}
