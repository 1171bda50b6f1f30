using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

public sealed class AccessibilityTests(Stage stage)
{
    [Theory]
    [MemberData(nameof(PageList.All), MemberType = typeof(PageList))]
    public async Task Axe_finds_nothing_in_English_and_light_nor_in_Chinese_and_dark(string address)
    {
        await using var visit = await stage.SampleAsync();
        foreach (var (language, scheme) in new[] { ("en", ColorScheme.Light), ("zh", ColorScheme.Dark) })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await visit.GoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");

            Assert.Empty(await ViolationsAsync(visit));
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            await HeadingsSkipNoLevelAsync(visit);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_where_there_is_no_page(ColorScheme scheme)
    {
        await using var visit = await stage.SampleAsync(options => options.ColorScheme = scheme);
        await visit.GoAsync("/cities/nowhere", 404);

        Assert.Empty(await ViolationsAsync(visit));
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(Visit visit)
    {
        var found = await visit.Page.RunAxe();
        return [.. found.Violations.Select(violation => $"{violation.Id}: {violation.Help} — {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")];
    }

    private static async Task HeadingsSkipNoLevelAsync(Visit visit)
    {
        var levels = await visit.Page.Locator("h1, h2, h3, h4").EvaluateAllAsync<int[]>("all => all.map(each => Number(each.tagName[1]))");
        for (var at = 1; at < levels.Length; at++)
        {
            Assert.True(levels[at] <= levels[at - 1] + 1, $"h{levels[at]} follows h{levels[at - 1]}");
        }
    }
}
