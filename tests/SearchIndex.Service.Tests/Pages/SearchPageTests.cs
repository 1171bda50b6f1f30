using SearchIndex.Actions.Library;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class SearchPageTests
{
    [Fact]
    public async Task The_start_page_has_the_box_examples_in_two_languages_and_ways_in()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("q", page.QuerySelector("form[method=get][action='/'] input[type=search]")!.GetAttribute("name"));
        Assert.Equal("Search the actions of all cities", page.QuerySelector("label[for=q]")!.TextContent);
        var examples = page.QuerySelectorAll(".examples li").Select(example => example.GetAttribute("lang")).ToArray();
        Assert.Contains("zh-Hans", examples);
        Assert.Contains("en", examples);
        Assert.Contains("3 actions of 2 cities", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/?q=&filter=city%3DRiver%20County", page.QuerySelectorAll(".ways a").Select(way => way.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task Results_show_city_heading_date_snippet_and_exactly_the_marks()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=福寿螺");

        Assert.Equal("2 actions", page.QuerySelector("h1")!.TextContent.Trim());
        var hits = page.QuerySelectorAll(".hit");
        Assert.Equal(2, hits.Length);
        Assert.Equal("River County 大河县", hits[0].QuerySelector(".city")!.TextContent);
        Assert.Equal("zh-Hans", hits[0].QuerySelector(".city .other")!.GetAttribute("lang"));
        Assert.Equal("/actions/river-county/manage-invasive-alien-species?q=%E7%A6%8F%E5%AF%BF%E8%9E%BA", hits[0].QuerySelector(".title a")!.GetAttribute("href"));
        Assert.Equal("2026-04-07", hits[0].QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(["福寿螺"], hits[0].QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Equal("Description", hits[0].QuerySelector(".snippet .field")!.TextContent.Trim());
        Assert.Equal("zh-Hans", hits[0].QuerySelector(".snippet p")!.GetAttribute("lang"));
        Assert.Equal("清除福寿螺和加拿大一枝黄花，每年两次。\n修复湿地 120 公顷。", hits[0].QuerySelector(".snippet p")!.TextContent);
        Assert.Equal("福寿螺", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_mark_in_the_heading_stands_in_the_heading()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=awareness");

        Assert.Equal("awareness", Assert.Single(page.QuerySelectorAll(".hit .title mark")).TextContent);
        Assert.Empty(page.QuerySelectorAll(".snippet"));
    }

    [Fact]
    public async Task Facets_are_links_that_add_a_filter_and_chosen_ones_take_it_away()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=福寿螺&sort=city&lang=en");
        var facet = page.QuerySelectorAll(".facets li").Single(item => item.TextContent.Contains("Hill City", StringComparison.Ordinal));
        Assert.Equal("1", facet.QuerySelector(".count")!.TextContent);
        var narrowed = await service.GetPageAsync(facet.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Single(narrowed.QuerySelectorAll(".hit"));
        var chosen = narrowed.QuerySelector(".facets .chosen a")!;
        Assert.Equal("Take the filter “Hill City” away", chosen.GetAttribute("aria-label"));
        Assert.Equal("city=Hill City", narrowed.QuerySelector("input[type=hidden][name=filter]")!.GetAttribute("value"));
        Assert.Equal("en", narrowed.QuerySelector("input[type=hidden][name=lang]")!.GetAttribute("value"));

        var back = await service.GetPageAsync(chosen.GetAttribute("href")!);
        Assert.Equal(2, back.QuerySelectorAll(".hit").Length);
    }

    [Fact]
    public async Task Each_understood_part_has_its_count_and_a_link_without_it()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=福寿螺 pick");

        var chips = page.QuerySelectorAll(".chip");
        Assert.Equal(["福寿螺", "pick"], chips.Select(chip => chip.QuerySelector(".text")!.TextContent));
        Assert.Equal(["2", "1"], chips.Select(chip => chip.QuerySelector(".count")!.TextContent));
        Assert.Equal("/?q=pick", chips[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Take “福寿螺” out of the query", chips[0].QuerySelector("a")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Nothing_found_is_explained_part_by_part()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=福寿螺 unicorn&filter=city%3DHill City");

        Assert.Equal("No action matches all of this", page.QuerySelector("h1")!.TextContent.Trim());
        var parts = page.QuerySelectorAll(".nothing li").Select(part => string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();
        Assert.Contains("福寿螺: 2 actions Search without “福寿螺”", parts);
        Assert.Contains("unicorn: in no action Search without “unicorn”", parts);
        Assert.Contains("City: Hill City Take the filter “Hill City” away", parts);
    }

    [Fact]
    public async Task Near_misses_are_shown_with_their_note_and_cities()
    {
        var other = FakeRecords.Three[1];
        var near = new NearMisses(
            "1 more action does not mention 福寿螺.", "福寿螺", 1, [new FacetValue("River County", 1)],
            [new SearchHit(other.Id, 1, other.City, other.CityLocal, other.Title, other.Commitment, null, [], ["螺"], ["target-repeats-description"], null)]);
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three) { NearMisses = near });

        var page = await service.GetPageAsync("/?q=福寿螺 pick");

        var panel = page.QuerySelector(".near")!;
        Assert.Contains("1 more action does not mention 福寿螺.", panel.TextContent, StringComparison.Ordinal);
        Assert.Equal("no date", panel.QuerySelector(".where > .quiet")!.TextContent.Trim());
        Assert.Equal(["via 螺", "target repeats the description"], panel.QuerySelectorAll(".badge").Select(badge => badge.TextContent.Trim()));
        Assert.Contains("/?q=pick", panel.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Paging_says_where_it_is_and_ends_at_both_ends()
    {
        var many = Enumerable.Range(0, 45).Select(number => FakeRecords.Action($"a/{number}", "A", null, "Title", null)).ToArray();
        await using var service = await TestService.StartAsync(new FakeLibrary(many));

        var first = await service.GetPageAsync("/?q=");
        Assert.Null(first.QuerySelector("a[rel=prev]"));
        Assert.Contains("page 1 of 3", first.QuerySelector(".pager")!.TextContent, StringComparison.Ordinal);
        var second = await service.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var third = await service.GetPageAsync(second.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal("21", second.QuerySelector("ol.hits")!.GetAttribute("start"));
        Assert.Equal(5, third.QuerySelectorAll(".hit").Length);
        Assert.Null(third.QuerySelector("a[rel=next]"));
        Assert.Equal("/?q=&offset=20", third.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_gives_a_page_that_says_so()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=a&sort=best", 400);

        Assert.Contains("relevance, updated, city", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
