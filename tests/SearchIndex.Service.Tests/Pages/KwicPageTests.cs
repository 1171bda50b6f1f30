using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class KwicPageTests
{
    [Fact]
    public async Task Lines_stand_in_a_table_and_open_the_action_at_the_words()
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));

        var page = await service.GetPageAsync("/kwic?q=福寿螺&width=4&sort=right");

        var rows = page.QuerySelectorAll("table.kwic tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Equal("福寿螺", rows[0].QuerySelector("mark")!.TextContent);
        Assert.Equal("清除", rows[0].QuerySelector(".left")!.TextContent);
        var opened = await service.GetPageAsync(rows[0].QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("福寿螺", opened.QuerySelector("mark#mark")!.TextContent);
        Assert.Equal("ascending", page.QuerySelectorAll("table.kwic th")[2].GetAttribute("aria-sort"));
        Assert.Contains("sort=left", page.QuerySelector("table.kwic th a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("加拿大一枝黄花", page.QuerySelector("#near")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_keyword_there_is_a_form_in_either_language()
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));
        Assert.NotNull((await service.GetPageAsync("/kwic")).QuerySelector("form.kwic"));
        Assert.Equal("上下文索引", (await service.GetPageAsync("/kwic?lang=zh")).QuerySelector("h1")!.TextContent);
        await service.GetPageAsync("/kwic?q=x&sort=size", 400);
    }
}
