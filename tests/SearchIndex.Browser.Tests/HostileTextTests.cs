using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

public sealed class HostileTextTests(Stage stage)
{
    private static readonly string[] Parameters =
        ["q", "filter", "sort", "limit", "offset", "lang", "unreadable", "kind", "name", "cityA", "cityB", "city", "self", "platform", "law", "a", "b", "staleAfter", "asOf", "from", "to", "mark", "words", "width", "match"];

    [Fact]
    public async Task Nothing_that_a_profile_says_becomes_markup_or_script()
    {
        await using var visit = await stage.HostileAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(["/", "/?q=%E7%A6%8F%E5%AF%BF%E8%9E%BA", "/cities", "/concepts", "/shared", "/indicators", "/coverage", "/library", "/about"]);

        // From each kind of page a few links further, so that actions, cities, concepts and comparisons are among them.
        while (next.Count > 0 && seen.Count < 40)
        {
            var address = next.Dequeue();
            if (!seen.Add(address))
            {
                continue;
            }

            await visit.GoAsync(address);
            await CheckAsync(visit);
            if (seen.Count <= 9)
            {
                var links = await visit.Page.Locator("main a:not([rel=nofollow])").EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))");
                foreach (var link in links.Where(link => link.StartsWith('/')).DistinctBy(link => link.Split('?')[0].Split('/')[1] + link.Contains('?', StringComparison.Ordinal)))
                {
                    next.Enqueue(link);
                }
            }
        }

        Assert.Contains(seen, address => address.StartsWith("/actions/", StringComparison.Ordinal));
        Assert.Contains(seen, address => address.StartsWith("/cities/", StringComparison.Ordinal));
        Assert.Contains(seen, address => address.StartsWith("/compare?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cities/kasembe")]
    [InlineData("/concepts")]
    [InlineData("/concepts/pomacea-canaliculata")]
    [InlineData("/shared")]
    [InlineData("/compare")]
    [InlineData("/coverage")]
    [InlineData("/library")]
    public async Task Nothing_in_an_address_becomes_markup_or_script(string path)
    {
        await using var visit = await stage.HostileAsync();
        visit.ExpectsFailures = true;
        foreach (var parameter in Parameters)
        {
            await visit.Page.GotoAsync($"{path}?{parameter}={Uri.EscapeDataString(HostileProfile.Probe)}");
            await CheckAsync(visit);
        }

        await visit.Page.GotoAsync($"{path.TrimEnd('/')}/{Uri.EscapeDataString(HostileProfile.Probe.Replace("/", "", StringComparison.Ordinal))}");
        await CheckAsync(visit);
    }

    [Fact]
    public async Task Suggestions_are_shown_as_text()
    {
        await using var visit = await stage.HostileAsync();
        var hostile = System.Text.Json.JsonSerializer.Serialize(new { suggestions = new[] { new { text = HostileProfile.Probe, kind = "term", via = HostileProfile.Probe, count = 1, query = HostileProfile.Probe } } });
        await visit.Page.RouteAsync("**/api/suggest*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = hostile }));
        await visit.GoAsync("/");

        await visit.Page.Locator("#q").PressSequentiallyAsync("snail");
        await visit.Page.Locator(".suggestions li").First.WaitForAsync();

        Assert.Equal(HostileProfile.Probe, await visit.TextAsync(".suggestions .text"));
        await CheckAsync(visit);
    }

    private static async Task CheckAsync(Visit visit)
    {
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.hit === undefined"), $"A script ran at {visit.Page.Url}.");
        Assert.Equal(0, await visit.Page.Locator("img, iframe, object, embed, script:not([src^='/assets/site.js']), [onload], [onerror], [onclick], a[href^='javascript:']").CountAsync());
    }
}
