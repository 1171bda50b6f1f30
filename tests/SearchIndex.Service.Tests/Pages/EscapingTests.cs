using AngleSharp.Dom;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class EscapingTests
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;javascript:alert(3)</textarea></title><!--";

    private static FakeLibrary HostileLibrary
    {
        get
        {
            var action = FakeRecords.Action("city/act", Hostile, Hostile, Hostile, "福寿螺 " + Hostile + "\n" + Hostile) with
            {
                Country = Hostile,
                Region = Hostile,
                AreaTitle = Hostile,
                Commitment = Hostile,
                Baseline = Hostile,
                Target = Hostile,
                Concepts = [Hostile],
                Species = [Hostile],
                Laws = [Hostile],
                Quantities = [Hostile],
                Flags = [Hostile],
                Source = new ActionSource(Hostile, 1, 2, null),
            };
            var hit = new SearchHit("city/act", 1, Hostile, Hostile, Hostile, Hostile, null, [new Snippet("description", Hostile, [[0, 5], [3, 900], [-4, 2], [7]], 5)], [Hostile], [Hostile], null);
            return new FakeLibrary([action, .. FakeRecords.Three])
            {
                NearMisses = new NearMisses(Hostile, Hostile, 1, [new FacetValue(Hostile, 1)], [hit]),
            };
        }
    }

    public static TheoryData<string> Addresses
    {
        get
        {
            var hostile = Uri.EscapeDataString(Hostile);
            return
            [
                "/", "/?q=", "/?q=福寿螺", "/?q=" + hostile, "/?q=a&filter=city%3D" + hostile, "/?sort=" + hostile, "/?limit=" + hostile, "/?lang=" + hostile + "&q=" + hostile,
                "/actions/city/act", "/actions/city/act?q=福寿螺", "/actions/city/act?q=" + hostile, "/actions/" + hostile, "/cities", "/cities/city", "/cities/" + hostile, "/" + hostile,
                "/concepts", "/concepts?kind=topic", "/concepts?name=" + hostile, "/concepts/" + hostile, "/shared?cityA=" + hostile, "/coverage?staleAfter=" + hostile, "/indicators", "/library", "/about",
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Hostile_texts_stay_texts(string address)
    {
        await using var service = await TestService.StartAsync(HostileLibrary);

        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        var page = TestService.Parse(text);

        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/site.js']), img, iframe, style, textarea, b, object, embed, base"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Empty(script.TextContent));
        Assert.Empty(page.Descendants<IComment>());
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style");
            foreach (var name in new[] { "href", "src", "action" })
            {
                // Every address is on this site.
                Assert.True(element.GetAttribute(name) is null or ['/', not '/', ..] or "/" or ['#', ..], $"{name}={element.GetAttribute(name)}");
            }
        }
    }

    [Fact]
    public async Task The_title_the_box_and_the_text_show_what_was_typed()
    {
        await using var service = await TestService.StartAsync(HostileLibrary);

        var page = await service.GetPageAsync("/?q=" + Uri.EscapeDataString(Hostile));

        Assert.Equal(Hostile + " · SearchIndex", page.Title);
        Assert.Equal(Hostile, page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Marks_are_set_after_escaping_and_lose_no_character()
    {
        await using var service = await TestService.StartAsync(HostileLibrary);

        var page = await service.GetPageAsync("/?q=福寿螺");

        var snippet = page.QuerySelector(".near .snippet p")!;
        Assert.Equal("…" + Hostile, snippet.TextContent);
        Assert.Equal(Hostile, Assert.Single(snippet.QuerySelectorAll("mark")).TextContent);
    }

    [Fact]
    public async Task Chinese_stands_in_the_page_as_itself()
    {
        await using var service = await TestService.StartAsync();

        var html = await service.Client.GetStringAsync(new Uri("/?q=福寿螺", UriKind.Relative));

        Assert.Contains("加拿大一枝黄花，每年两次。", html, StringComparison.Ordinal);

        // What is left are ASCII signs such as + and the line feed.
        Assert.DoesNotMatch("&#x[0-9A-F]{3}", html);
    }
}
