using System.Text.RegularExpressions;
using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

/// <summary>
/// More of the first hour over the real profiles: concordances, figures of several cities, and what analysts look at. What is expected was
/// counted and read in the profiles themselves.
/// </summary>
public sealed partial class FirstHourFiguresTests(Stage stage)
{
    private const string Congjiang = "/shared?cityA=Congjiang%20County&cityB=Anshun%20City";

    [Theory]
    [InlineData("外来入侵物种", 9)]
    [InlineData("生态系统保护", 7)]
    public async Task Line_ends_of_the_source_hide_no_occurrence(string words, int places)
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/kwic?limit=1000&q=" + Uri.EscapeDataString(words));

        Assert.Equal(places, (await visit.TextsAsync("table.kwic tbody tr")).Count(row => row.Contains("Congjiang", StringComparison.Ordinal)));
        Assert.Equal([words], (await visit.TextsAsync("table.kwic mark")).Distinct());
    }

    [Fact]
    public async Task A_concordance_is_sorted_by_what_follows_and_taken_away_whole()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/kwic?sort=right&limit=1000&q=" + Uri.EscapeDataString("连通性"));

        var rows = await visit.TextsAsync("table.kwic tbody tr");
        var following = await visit.TextsAsync("table.kwic tbody tr td:nth-child(3)");
        Assert.True(rows.Count > 5, $"only {rows.Count} places");
        Assert.Equal("ascending", await visit.Page.Locator("th[aria-sort]").GetAttributeAsync("aria-sort"));
        Assert.Contains("sort=right", await visit.Page.Locator("th a").Nth(1).GetAttributeAsync("href"), StringComparison.Ordinal);

        // Places with the same words after the keyword stand together, however the order of characters is defined.
        var firsts = following.Select(text => text.Length > 0 ? text[0] : ' ').ToList();
        Assert.Equal(firsts.Distinct().Count(), firsts.Where((first, i) => i == 0 || first != firsts[i - 1]).Count());

        var table = await visit.Page.EvaluateAsync<int[]>("async address => [...new Uint8Array(await (await fetch(address)).arrayBuffer())]",
            await visit.Page.Locator("a[href*='/api/kwic'][href*='csv']:not([href*='collocates'])").First.GetAttributeAsync("href"));
        Assert.Equal([0xEF, 0xBB, 0xBF], table.Take(3));
        Assert.Equal(rows.Count + 1, table.Count(unit => unit == '\n'));
    }

    [Fact]
    public async Task Words_of_a_method_find_the_city_that_uses_it()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("捡螺 青鱼"));

        Assert.StartsWith("Liangping", await visit.TextAsync(".hit .city"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tree_cover_of_four_cities_stands_in_one_table_with_dates()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/indicators");

        var rows = await visit.TextsAsync("section[aria-labelledby=tree-cover] tbody tr");
        foreach (var (city, share) in new[] { ("Congjiang", "69.39"), ("Libo", "71.97"), ("Liangping", "47.3"), ("Anshun", "62.35") })
        {
            Assert.Contains(rows, row => row.StartsWith(city, StringComparison.Ordinal) && row.Contains(share, StringComparison.Ordinal) && Day().IsMatch(row));
        }
    }

    [Fact]
    public async Task In_one_pair_only_the_name_of_the_place_differs()
    {
        await using var visit = await stage.SeedsAsync();
        await OpenPairAsync(visit, "将生物多样性保护、自然保护地管理");

        Assert.Equal(["从江县", "安顺市"], (await visit.TextsAsync("section:has(#pair-0) .swaps .piece.swapped")).Distinct().Order());
        Assert.DoesNotContain("copied from", (await visit.TextAsync("main")).ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_lies_inside_a_longer_one_is_listed_with_both_directions()
    {
        await using var visit = await stage.SeedsAsync();
        await OpenPairAsync(visit, "城市基础设施");

        var shares = Percent().Matches(await visit.TextAsync("section.compared > p.quiet")).Select(match => double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, shares.Count);
        Assert.True(shares.Max() >= 95 && shares.Min() <= 35, string.Join(" and ", shares));
    }

    [Fact]
    public async Task Species_that_were_exchanged_are_the_difference_of_a_sentence()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync(Congjiang);
        await visit.Page.Locator(".pairs tbody a", new() { HasTextString = "Control or eradicate invasive alien species" }).First.ClickAsync();

        Assert.Contains(await visit.TextsAsync(".compared .piece.equal"), piece => piece.Contains("福寿螺", StringComparison.Ordinal));
        Assert.Contains(await visit.TextsAsync(".swaps"), swap => swap.Contains("紫茎泽兰", StringComparison.Ordinal) && swap.Contains("红火蚁", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wording_of_the_platform_is_left_out_until_one_click_takes_it_in()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/shared");
        var before = await visit.Page.Locator(".pairs tbody tr").CountAsync();
        Assert.Equal(21, before);

        await visit.Page.Locator(".switches a[href*='platform=true']").ClickAsync();
        Assert.True(await visit.Page.Locator(".pairs tbody tr").CountAsync() > before);
        Assert.Contains("platform=true", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Locator("details.method summary").ClickAsync();
        var method = await visit.TextAsync("details.method");
        Assert.Contains("Threshold of containment 0.5;", method, StringComparison.Ordinal);
        Assert.Contains("masks masks-", method, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_filed_twice_by_one_city_are_a_list_of_their_own()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/shared?self=true");

        Assert.Contains(await visit.TextsAsync(".pairs tbody tr"), row => row.Contains("Libo County – Libo County", StringComparison.Ordinal) && row.Contains("100%", StringComparison.Ordinal));
    }

    // The pairs of two cities are opened one after the other until both sides hold the words in the texts that are compared first.
    private static async Task OpenPairAsync(Visit visit, string words)
    {
        await visit.GoAsync(Congjiang);
        var links = await visit.Page.Locator(".pairs tbody th a").EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))");
        foreach (var link in links)
        {
            await visit.GoAsync(link);
            var texts = await visit.TextsAsync(".compared .prose");
            if (texts.Count > 1 && texts.Take(2).All(text => text.Contains(words, StringComparison.Ordinal)))
            {
                return;
            }
        }

        Assert.Fail($"no pair of the two cities shares '{words}'");
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)\s?%")]
    private static partial Regex Percent();
}
