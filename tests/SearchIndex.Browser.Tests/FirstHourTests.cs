using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

/// <summary>
/// What researchers, program staff and analysts check in their first hour, over the real profiles. Figures come from an
/// independent reading of the same profiles: plain counts of characters, and tables made by hand.
/// </summary>
public sealed class FirstHourTests(Stage stage)
{
    private const string Query = "invasive species plans mentioning 福寿螺";

    [Fact]
    public async Task A_species_stands_in_five_actions_of_three_cities_fifteen_times()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("福寿螺"));

        Assert.Equal("5 actions", await visit.TextAsync("h1"));
        Assert.Equal(["Anshun City 2", "Congjiang County 1", "Liangping District, Chongqing City 2"], (await FacetAsync(visit, "city")).Order());
        Assert.Equal(["福寿螺"], (await visit.TextsAsync(".hit .snippet mark")).Distinct());
        var links = await visit.Page.Locator(".hit h2 a").EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))");
        var marks = 0;
        foreach (var link in links)
        {
            await visit.GoAsync(link);
            marks += (await visit.TextsAsync(".field mark")).Count(mark => mark == "福寿螺");
        }

        Assert.Equal(15, marks);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task A_mixed_question_finds_the_same_five_and_names_the_near_misses(string language)
    {
        await using var visit = await stage.SeedsAsync(options => options.Locale = language);
        await visit.GoAsync("/?q=" + Uri.EscapeDataString(Query));

        Assert.StartsWith("5 ", await visit.TextAsync("h1"), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator(".understood .chip").CountAsync() >= 3);
        Assert.Contains("9", await visit.TextAsync(".near p"), StringComparison.Ordinal);
        var libo = (await visit.TextsAsync(".near > ul.inline li")).Single(city => city.StartsWith(language == "en" ? "Libo" : "荔波", StringComparison.Ordinal));
        Assert.EndsWith("3", libo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("golden apple snail")]
    [InlineData("Pomacea canaliculata")]
    [InlineData("fushouluo")]
    public async Task Other_names_find_the_same_and_say_so(string name)
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString(name));

        Assert.Equal("5 actions", await visit.TextAsync("h1"));
        Assert.Equal(5, await visit.Page.Locator(".badge.via", new() { HasTextString = "福寿螺" }).CountAsync());
    }

    [Fact]
    public async Task Another_order_of_words_is_found_and_quotation_marks_leave_it_out()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("外来入侵物种"));
        Assert.Contains(await FacetAsync(visit, "city"), city => city.StartsWith("Libo", StringComparison.Ordinal));

        await visit.GoAsync("/?q=" + Uri.EscapeDataString("“外来入侵物种”"));
        Assert.DoesNotContain(await FacetAsync(visit, "city"), city => city.StartsWith("Libo", StringComparison.Ordinal));

        // Congjiang 2, Liangping 5, Anshun 2, by a plain count.
        Assert.Equal("9 actions", await visit.TextAsync("h1"));
    }

    [Fact]
    public async Task A_glued_word_is_found_from_both_of_its_sides()
    {
        await using var visit = await stage.SeedsAsync();
        foreach (var query in new[] { "targeting", "加拿大一枝黄花" })
        {
            await visit.GoAsync("/?q=" + Uri.EscapeDataString(query));
            Assert.Contains(await visit.TextsAsync(".hit .snippet p"), text => text.Contains("targeting加拿大一枝黄花", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_species_page_holds_names_cities_dates_and_what_stands_in_the_same_sentence()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/concepts/pomacea-canaliculata");

        var names = await visit.TextsAsync(".meta .names li");
        Assert.All(["福寿螺", "golden apple snail", "Pomacea canaliculata"], name => Assert.Contains(name, names));
        Assert.Equal(5, await visit.Page.Locator(".mentions > li").CountAsync());
        Assert.Contains("2025-12-23", await visit.TextAsync(".mentions"), StringComparison.Ordinal);
        Assert.Contains(await visit.TextsAsync(".together li"), other => other.Contains("加拿大一枝黄花", StringComparison.Ordinal) && other.EndsWith('3'));
    }

    [Fact]
    public async Task Libos_three_empty_descriptions_are_cells_that_one_can_click()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/coverage");

        var cells = visit.Page.Locator("td.empty a", new() { HasTextString = "Libo County" });
        Assert.Equal(3, await cells.CountAsync());
        await cells.First.ClickAsync();
        Assert.Equal("1 action", await visit.TextAsync("h1"));
    }

    [Fact]
    public async Task Effective_mesh_size_stands_in_one_unit_beside_its_original()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/indicators");

        var rows = await visit.TextsAsync("section[aria-labelledby=mesh-size] tbody tr, section:has(> .head .code[href*=mesh]) tbody tr");
        Assert.Equal(3, rows.Count);
        Assert.Contains(rows, row => row.StartsWith("Libo", StringComparison.Ordinal) && row.Contains("586.9", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("Congjiang", StringComparison.Ordinal) && row.Contains("424.33", StringComparison.Ordinal) && row.Contains("42432.88", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("Liangping", StringComparison.Ordinal) && row.Contains("192.46", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_the_snail_one_comes_to_the_others_with_reasons()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/actions/congjiang-county/control-or-eradicate-invasive-alien-species-and-prevent-their-introduction");

        var cities = await visit.TextsAsync(".similar .city");
        Assert.All(["Anshun", "Liangping", "Libo"], name => Assert.Contains(cities, city => city.StartsWith(name, StringComparison.Ordinal)));
        Assert.Equal(await visit.Page.Locator(".similar .hit").CountAsync(), await visit.Page.Locator(".similar .hit .reasons").CountAsync());
    }

    [Theory]
    [InlineData("en", "Shared text", "Congjiang County and Anshun City")]
    [InlineData("zh-CN", "共有文本", "从江县与安顺市")]
    public async Task Four_clicks_lead_to_Congjiang_and_Anshun(string language, string shared, string cities)
    {
        await using var visit = await stage.SeedsAsync(options => options.Locale = language);
        var page = visit.Page;
        await visit.GoAsync("/");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = shared, Exact = true }).ClickAsync();
        var cell = page.Locator(".matrix a", new() { HasTextString = "21" }).First;
        var label = (await cell.GetAttributeAsync("aria-label"))!;
        Assert.All(cities.Split([" and ", "与"], StringSplitOptions.None), city => Assert.Contains(city, label, StringComparison.Ordinal));
        await cell.ClickAsync();
        Assert.Equal(21, await page.Locator(".pairs tbody tr").CountAsync());

        // Who wrote first is never said; only the platform's own sentences are set apart, a click away.
        var swapped = page.Locator(".pairs tbody tr").Filter(new() { HasTextString = "从江县" }).Filter(new() { HasTextString = "安顺市" }).First;
        await swapped.Locator("a").ClickAsync();
        Assert.Equal(2, await page.Locator(".two.heads .title a").CountAsync());
        Assert.Contains("从江县", await visit.TextsAsync(".piece.swapped"));
        Assert.Contains("安顺市", await visit.TextsAsync(".piece.swapped"));
    }

    [Fact]
    public async Task The_unreadable_rendering_is_listed_and_says_why()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/library");

        var row = visit.Page.Locator("table.files tr", new() { HasTextString = "unreadable rendering" });
        Assert.Contains("Congjiang County", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("congjiang.txt", await row.InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> FacetAsync(Visit visit, string field) =>
        [.. (await visit.TextsAsync($"[aria-labelledby=facet-{field}] li")).Select(value => value.Replace("\n", " ", StringComparison.Ordinal))];
}
