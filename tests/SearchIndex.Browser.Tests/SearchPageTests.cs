using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

/// <summary>Searches over the sample library. The counts are those of a plain scan, as index-data/sample/README.md lists them.</summary>
public sealed class SearchPageTests(Stage stage)
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    [InlineData("zh-CN", false)]
    public async Task A_quotation_finds_what_a_plain_scan_finds_with_and_without_a_script(string language, bool script)
    {
        await using var visit = await stage.SampleAsync(options =>
        {
            options.Locale = language;
            options.JavaScriptEnabled = script;
        });
        await visit.GoAsync("/");
        foreach (var (text, actions, cities) in new[] { ("福寿螺", 8, 5), ("红火蚁", 6, 4), ("加拿大一枝黄花", 6, 4) })
        {
            await visit.Page.Locator("#q").FillAsync($"“{text}”");
            await visit.Page.Locator("#q").PressAsync("Enter");
            await visit.Page.WaitForURLAsync($"**/?q={Uri.EscapeDataString($"“{text}”")}*");

            Assert.Equal(language == "en" ? $"{actions} actions" : $"{actions} 项行动", await visit.TextAsync("h1"));
            Assert.Equal(cities, await visit.Page.Locator("[aria-labelledby=facet-city] li").CountAsync());
            Assert.Equal([text], (await visit.TextsAsync(".hit mark")).Distinct());
        }
    }

    [Fact]
    public async Task What_was_understood_stands_as_chips_and_each_can_be_taken_away()
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("invasive species plans mentioning 福寿螺"));
        var chips = visit.Page.Locator(".chip");
        Assert.True(await chips.CountAsync() >= 3);
        var before = int.Parse((await visit.TextAsync("h1")).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

        await chips.Filter(new() { HasTextString = "invasive species" }).Locator("a").ClickAsync();

        Assert.DoesNotContain("invasive", await visit.Page.Locator("#q").InputValueAsync(), StringComparison.Ordinal);
        Assert.Contains("福寿螺", await visit.Page.Locator("#q").InputValueAsync(), StringComparison.Ordinal);
        Assert.True(int.Parse((await visit.TextAsync("h1")).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) >= before);
        await visit.Page.GoBackAsync();
        Assert.Equal("invasive species plans mentioning 福寿螺", await visit.Page.Locator("#q").InputValueAsync());
    }

    [Fact]
    public async Task Nothing_found_is_explained_part_by_part_and_filter_by_filter()
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("福寿螺 zzqx") + "&filter=" + Uri.EscapeDataString("city=Lalanga"));

        Assert.Equal("No action matches all of this", await visit.TextAsync("h1"));
        var ways = visit.Page.Locator(".nothing a");
        Assert.True(await ways.CountAsync() >= 2);
        await ways.Last.ClickAsync();
        Assert.DoesNotContain("filter=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_keeps_query_filters_place_and_what_was_typed()
    {
        await using var visit = await stage.SampleAsync();
        var page = visit.Page;
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("湿地") + "&filter=" + Uri.EscapeDataString("country=China"));
        var total = (await visit.TextAsync("h1")).Split(' ')[0];
        await page.Locator(".hit").Nth(3).EvaluateAsync("hit => hit.scrollIntoView({ block: 'start' })");
        await page.Locator("#q").EvaluateAsync("box => box.value = '湿地 鸟类'");
        var title = await page.Locator(".hit .title").Nth(3).InnerTextAsync();

        // A click by hand would first scroll to the head of the page.
        await page.Locator(".languages a").EvaluateAsync("link => link.click()");
        await page.WaitForURLAsync("**lang=zh*");

        Assert.Equal("zh-Hans", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.StartsWith(total + " ", await visit.TextAsync("h1"), StringComparison.Ordinal);
        Assert.Contains("filter=", page.Url, StringComparison.Ordinal);
        Assert.Equal("湿地 鸟类", await page.Locator("#q").InputValueAsync());
        Assert.Equal(title, await page.Locator(".hit .title").Nth(3).InnerTextAsync());
        await visit.WaitUntilAsync("Math.abs(document.querySelectorAll('.hit')[3].getBoundingClientRect().top) < 200");
    }

    [Fact]
    public async Task An_action_is_cited_with_city_heading_dates_and_source_and_leads_to_its_concepts()
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync(PageList.Action + "?q=" + Uri.EscapeDataString("“福寿螺”"));

        var citation = await visit.TextAsync(".citation");
        Assert.Contains("Yunya County (云崖县)", citation, StringComparison.Ordinal);
        Assert.Contains("Control or eradicate invasive alien species and prevent their introduction", citation, StringComparison.Ordinal);
        Assert.Contains("yunya-county.txt", citation, StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator(".field mark").CountAsync() > 0);
        Assert.True(await visit.Page.Locator(".shared-list a[href^='/compare']").CountAsync() > 0);
        Assert.True(await visit.Page.Locator(".similar .reasons li").CountAsync() > 0);

        await visit.Page.Locator(".found-in a", new() { HasTextString = "福寿螺" }).ClickAsync();
        Assert.EndsWith("/concepts/pomacea-canaliculata", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("凤眼莲")]
    [InlineData("water hyacinth")]
    [InlineData("Eichhornia crassipes")]
    public async Task A_concept_is_opened_by_any_of_its_names(string name)
    {
        await using var visit = await stage.SampleAsync(options => options.JavaScriptEnabled = false);
        await visit.GoAsync("/concepts");
        await visit.Page.Locator("#name").FillAsync(name);
        await visit.Page.Locator("#name").PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/concepts/pontederia-crassipes");

        // The plain scan: 凤眼莲 in 2 actions of one city, water hyacinth in 4 of two others.
        Assert.Equal(6, await visit.Page.Locator(".mentions > li").CountAsync());
        Assert.Equal(3, await visit.Page.Locator("[aria-labelledby=cities] li").CountAsync());
        var names = await visit.TextsAsync(".meta .names li");
        Assert.Contains("凤眼莲", names);
        Assert.Contains("Pontederia crassipes", names);
        Assert.Contains("Eichhornia crassipes", names);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_said_and_can_be_searched()
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync("/concepts?name=zzqx");

        Assert.Contains("zzqx", await visit.Page.Locator("main [role=status]").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator("main [role=status] a").ClickAsync();
        Assert.Contains("q=zzqx", visit.Page.Url, StringComparison.Ordinal);
    }
}
