using Microsoft.Playwright;
using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

/// <summary>What somebody stumbled over who looked at every page for the first time, and checks of the first hour that look at ages, versions and laws.</summary>
public sealed class FirstLookTests(Stage stage)
{
    /// <summary>Liangping's seven dated actions are all of 19 June 2025; Anshun's, Congjiang's and Libo's dates are of December 2025 and April 2026.</summary>
    [Fact]
    public async Task What_is_older_than_a_year_depends_on_the_day_that_is_named()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/coverage");
        Assert.Equal("2026-05-16", await visit.Page.Locator("#as-of").InputValueAsync());
        Assert.Equal(["0", "0", "0", "0"], await StaleAsync(visit));

        await visit.Page.Locator("#as-of").FillAsync("2026-11-22");
        await visit.Page.Locator("form.small button").ClickAsync();

        Assert.Contains("asOf=2026-11-22", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(["0", "0", "7", "0"], await StaleAsync(visit));
        Assert.Contains("before 2025-11-22: 1 year before 2026-11-22, the day that was asked for", await visit.TextAsync(".ages p"), StringComparison.Ordinal);
        Assert.Contains("asOf=2026-11-22", await visit.Page.Locator(".ages a").First.GetAttributeAsync("href"), StringComparison.Ordinal);

        await visit.Page.Locator("tfoot tr:has(th:text('Stale')) td a").ClickAsync();
        Assert.Equal("7 actions", await visit.TextAsync("h1"));
        Assert.All(await visit.TextsAsync(".hit .where"), where => Assert.Contains("2025-06-19", where, StringComparison.Ordinal));
    }

    /// <summary>The sample's two downloads of Lanmen City: README of the sample says what was changed between them.</summary>
    [Theory]
    [InlineData("en", "new 1", "changed 1", "only re-dated 1")]
    [InlineData("zh", "新增 1", "已改动 1", "仅日期不同 1")]
    public async Task A_newer_download_shows_what_is_new_changed_and_only_dated_anew(string language, params string[] expected)
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync("/cities/lanmen-city/changes?lang=" + language);

        var text = (await visit.TextAsync("main")).ReplaceLineEndings(" ");
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Contains("1.2元", string.Join(' ', await visit.TextsAsync("ins")), StringComparison.Ordinal);
        Assert.Contains("0.9元", string.Join(' ', await visit.TextsAsync("del")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_share_of_laws_and_slogans_is_a_number_and_switches_count_what_they_would_add()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/shared?cityA=Anshun%20City&cityB=Congjiang%20County");
        Assert.Contains("laws, slogans 26%", await visit.TextAsync("tr:has(a:has-text('Increase protected areas'))"), StringComparison.Ordinal);
        Assert.Equal(["Include 1 pair that shares only a sentence of the form", "Include 1 pair that shares only titles of laws"], await visit.TextsAsync(".switches a"));

        await visit.Page.Locator(".switches a").Nth(1).ClickAsync();
        Assert.Contains("22 pairs", await visit.TextAsync("#pairs"), StringComparison.Ordinal);
        Assert.Contains("laws, slogans 100%", (await visit.TextsAsync(".pairs .law"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_leads_to_what_has_some_of_it()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("湿地 zzqx"));
        Assert.DoesNotContain("match=best", await visit.TextAsync("main"), StringComparison.Ordinal);

        await visit.Page.Locator(".nothing a[href*='match=best']").ClickAsync();
        Assert.Equal("24 actions", await visit.TextAsync("h1"));
    }

    [Fact]
    public async Task A_text_that_goes_on_ends_in_an_ellipsis_and_a_whole_one_does_not()
    {
        await using var visit = await stage.SeedsAsync();
        await visit.GoAsync("/?q=" + Uri.EscapeDataString("福寿螺"));
        var snippets = await visit.TextsAsync(".hit .snippet p");
        Assert.Contains(snippets, text => text == "每年度开展加拿大一枝黄花、红火蚁、福寿螺等外来有害生物监测除治工作。");
        Assert.Contains(snippets, text => text.StartsWith("针对外来入侵物种福寿螺", StringComparison.Ordinal) && text.EndsWith('…'));
    }

    [Theory]
    [InlineData("/indicators", ".figures")]
    [InlineData("/library", ".files")]
    [InlineData("/shared", ".pairs")]
    [InlineData("/cities/lanmen-city", ".programmes, main table")]
    public async Task On_a_phone_headings_stand_above_their_columns_and_words_are_not_cut_to_letters(string address, string table)
    {
        await using var visit = await stage.SampleAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = 390, Height = 844 };
            options.Locale = "zh-CN";
        });
        await visit.GoAsync(address);
        var wrong = await visit.Page.Locator(table).EvaluateAllAsync<string[]>(
            """
            tables => tables.filter(table => table.tHead).flatMap(table => {
              const seen = row => [...row.cells].filter(cell => cell.getClientRects().length > 0);
              const heads = seen(table.tHead.rows[0]);
              return [...table.tBodies].flatMap(body => [...body.rows]).flatMap(row => seen(row).flatMap((cell, i) => {
                const lefts = Math.abs(cell.getBoundingClientRect().left - (heads[i]?.getBoundingClientRect().left ?? -99));
                const narrow = cell.textContent.trim().length > 2 && cell.getBoundingClientRect().width < 36;
                return lefts > 2 || narrow ? [`${cell.textContent.trim()} (${lefts}, ${cell.getBoundingClientRect().width})`] : [];
              }));
            })
            """);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Kinds_of_words_and_facets_are_said_in_the_language_of_the_page()
    {
        await using var visit = await stage.SeedsAsync(options => options.Locale = "zh-CN");
        await visit.GoAsync("/kwic?q=" + Uri.EscapeDataString("湿地"));
        Assert.All(await visit.TextsAsync("section[aria-labelledby=near] tbody td:nth-child(2)"), kind => Assert.DoesNotMatch("[a-z]", kind));

        await visit.GoAsync("/?q=" + Uri.EscapeDataString("福寿螺"));
        Assert.All(await visit.TextsAsync(".facets h3"), name => Assert.DoesNotMatch("[a-z]", name));
        Assert.All(await visit.TextsAsync(".facets section[aria-labelledby=facet-field] li"), value => Assert.DoesNotMatch("[a-z]", value));
    }

    private static async Task<IReadOnlyList<string>> StaleAsync(Visit visit) => await visit.TextsAsync("tfoot tr:has(th:text('Stale')) td");
}
