using System.Globalization;
using SearchIndex.Browser.Tests.Setup;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Browser.Tests;

/// <summary>The way of a newcomer to a comparison, back again, and on to somebody else; over the sample, whose answer key says what is shared.</summary>
public sealed class WayTests(Stage stage)
{
    /// <summary>How many pairs each two cities share at one half of the shorter text, by the answer key of the sample.</summary>
    private static Dictionary<(string A, string B), int> AnswerKey => File.ReadLines(Path.Combine(RepositoryRoot.Find(), "index-data", "sample", "shared-text.tsv"))
        .Skip(1).Select(line => line.Split('\t'))
        .Where(row => row[0] is "verbatim" or "names-swapped" or "contained" || (row[0] == "partly-rewritten" && double.Parse(row[9].Split("share ")[1], CultureInfo.InvariantCulture) >= 0.5))
        .GroupBy(row => string.CompareOrdinal(row[1], row[5]) < 0 ? (row[1], row[5]) : (row[5], row[1])).ToDictionary(pair => pair.Key, pair => pair.Count());

    [Theory]
    [InlineData("en", "Shared text", "Tiling City – Yunya County")]
    [InlineData("zh-CN", "共有文本", "锑岭市 – 云崖县")]
    public async Task Four_clicks_lead_from_the_start_to_a_comparison_and_back_leads_back(string language, string shared, string cities)
    {
        await using var visit = await stage.SampleAsync(options => options.Locale = language);
        var page = visit.Page;
        await visit.GoAsync("/");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = shared, Exact = true }).ClickAsync();
        await page.Locator(".matrix a").Filter(new() { HasTextString = "3" }).First.ClickAsync();
        Assert.Equal(3, await page.Locator(".pairs tbody tr").CountAsync());
        Assert.Equal([cities], (await visit.TextsAsync(".pairs .heading")).Distinct());
        await page.Locator(".pairs tbody a").First.ClickAsync();
        Assert.Contains("/compare?", page.Url, StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator(".two.heads .title a").CountAsync());
        Assert.True(await page.Locator(".piece.equal").CountAsync() > 1);

        await page.GoBackAsync();
        Assert.Equal(3, await page.Locator(".pairs tbody tr").CountAsync());
        await page.GoBackAsync();
        Assert.True(await page.Locator(".matrix").IsVisibleAsync());
        await page.GoBackAsync();
        Assert.True(await page.Locator(".box.large").IsVisibleAsync());
    }

    [Fact]
    public async Task The_heat_map_says_in_numbers_and_words_what_the_answer_key_says()
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync("/shared");

        var rows = await visit.Page.Locator(".matrix tbody tr").EvaluateAllAsync<string[][]>("all => all.map(row => [...row.cells].map(cell => cell.querySelector('a')?.textContent ?? cell.textContent.trim()))");
        var found = new Dictionary<(string, string), int>();
        foreach (var row in rows)
        {
            for (var at = 1; at < row.Length; at++)
            {
                if (int.TryParse(row[at], out var pairs) && pairs > 0 && string.CompareOrdinal(row[0], rows[at - 1][0]) < 0)
                {
                    found.Add((row[0], rows[at - 1][0]), pairs);
                }
            }
        }

        Assert.Equal(AnswerKey.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
        Assert.StartsWith("Tiling City and Yunya County: 3 pairs", await visit.Page.Locator(".matrix a").Filter(new() { HasTextString = "3" }).First.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_passed_on_opens_the_same_view()
    {
        string address, text;
        await using (var visit = await stage.SampleAsync())
        {
            await visit.GoAsync("/");
            await visit.Page.Locator("#q").FillAsync("湿地");
            await visit.Page.Locator("#q").PressAsync("Enter");
            await visit.Page.Locator(".facets .values a").First.ClickAsync();
            await visit.Page.Locator(".sort a").Last.ClickAsync();
            (address, text) = (visit.Page.Url, await visit.TextAsync(".results"));
        }

        Assert.Contains("filter=", address, StringComparison.Ordinal);
        Assert.Contains("sort=", address, StringComparison.Ordinal);
        await using var other = await stage.SampleAsync(options => options.ViewportSize = new() { Width = 390, Height = 800 });
        await other.GoAsync(new Uri(address).PathAndQuery);
        Assert.Equal(await CountAsync(text), await CountAsync(await other.TextAsync(".results")));
        Assert.Equal("湿地", await other.Page.Locator("#q").InputValueAsync());

        static Task<string> CountAsync(string results) => Task.FromResult(results.Split('\n').First(line => line.EndsWith("actions", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Keys_and_buttons_step_through_the_shared_passages()
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync(PageList.Comparison);
        var page = visit.Page;
        var passages = (await page.Locator("[data-passage]").EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.passage)")).Distinct().Count();
        var place = page.Locator(".steps output");

        await page.Keyboard.PressAsync("j");
        Assert.Equal($"1 / {passages}", await place.InnerTextAsync());
        await page.Keyboard.PressAsync("n");
        Assert.Equal($"{(passages > 1 ? 2 : 1)} / {passages}", await place.InnerTextAsync());
        await page.Keyboard.PressAsync("k");
        Assert.Equal($"1 / {passages}", await place.InnerTextAsync());
        Assert.True(await page.Locator(".piece.current").CountAsync() >= 2, "Both sides of the passage are to be seen.");

        // Single keys can be switched off, because those who speak to their machine press them by accident.
        await page.Locator(".steps input").UncheckAsync();
        await page.Keyboard.PressAsync("p");
        Assert.Equal($"1 / {passages}", await place.InnerTextAsync());
        await page.Locator(".steps button").First.ClickAsync();
        Assert.Equal($"{passages} / {passages}", await place.InnerTextAsync());
    }
}
