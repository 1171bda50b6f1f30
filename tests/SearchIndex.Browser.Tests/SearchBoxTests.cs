using System.Text.Json;
using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

public sealed class SearchBoxTests(Stage stage)
{
    private static readonly string Suggestions = JsonSerializer.Serialize(new
    {
        suggestions = new[]
        {
            new { text = "福寿螺", kind = "species", via = (string?)"fushouluo", count = 8, query = "福寿螺" },
            new { text = "福州", kind = "place", via = (string?)null, count = 1, query = "\"福州\"" },
        },
    });

    [Fact]
    public async Task Nothing_is_asked_or_searched_before_an_input_method_has_committed()
    {
        await using var visit = await stage.SampleAsync();
        await AnswerAsync(visit);
        await visit.GoAsync("/");
        var box = visit.Page.Locator("#q");
        await box.FocusAsync();

        // What a Pinyin input method sends: letters while it composes, the characters at its end, and Enter as a key of its own.
        await box.EvaluateAsync("""
            box => {
              box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
              for (const part of ['f', 'fu', "fu'shou"]) {
                box.value = part;
                box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: part }));
              }
              box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }));
            }
            """);
        await Task.Delay(500);
        Assert.DoesNotContain(visit.Requests, request => request.Contains("/api/suggest", StringComparison.Ordinal));
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);

        await box.EvaluateAsync("""
            box => {
              box.value = '福寿';
              box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '福寿' }));
            }
            """);
        await visit.Page.Locator(".suggestions li").First.WaitForAsync();
        Assert.Equal(Uri.EscapeDataString("福寿"), Assert.Single(visit.Requests, request => request.Contains("/api/suggest", StringComparison.Ordinal)).Split("q=")[1]);
    }

    [Fact]
    public async Task Suggestions_are_chosen_with_the_keyboard_and_read_out()
    {
        await using var visit = await stage.SampleAsync();
        await AnswerAsync(visit);
        await visit.GoAsync("/");
        var box = visit.Page.Locator("#q");
        await box.PressSequentiallyAsync("fu");
        await visit.Page.Locator(".suggestions li").First.WaitForAsync();

        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));
        Assert.Equal("2 suggestions", await visit.TextAsync(".box [role=status]"));
        await box.PressAsync("ArrowDown");
        Assert.Equal("福寿螺", await box.InputValueAsync());
        Assert.Equal(await visit.Page.Locator("[aria-selected=true]").GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        await box.PressAsync("Escape");
        Assert.Equal("fu", await box.InputValueAsync());
        Assert.False(await visit.Page.Locator(".suggestions").IsVisibleAsync());

        await box.PressSequentiallyAsync("s");
        await visit.Page.Locator(".suggestions li").First.WaitForAsync();
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/?q=*");
        Assert.Equal("福寿螺", await visit.Page.Locator("#q").InputValueAsync());
    }

    [Fact]
    public async Task A_suggestion_that_is_clicked_is_searched()
    {
        await using var visit = await stage.SampleAsync();
        await AnswerAsync(visit);
        await visit.GoAsync("/cities");
        await visit.Page.Locator("#q").PressSequentiallyAsync("fu");

        await visit.Page.Locator(".suggestions li").Nth(1).ClickAsync();

        await visit.Page.WaitForURLAsync("**/?q=*");
        Assert.Equal("\"福州\"", await visit.Page.Locator("#q").InputValueAsync());
    }

    [Fact]
    public async Task The_library_suggests_by_Pinyin_what_it_holds()
    {
        await using var visit = await stage.SampleAsync();
        await visit.Page.UnrouteAsync("**/api/suggest*");
        await visit.GoAsync("/");
        await visit.Page.Locator("#q").PressSequentiallyAsync("fushou");

        await visit.Page.Locator(".suggestions li", new() { HasTextString = "福寿螺" }).First.ClickAsync();

        await visit.Page.WaitForURLAsync("**/?q=*");
        Assert.True(await visit.Page.Locator(".hit").CountAsync() >= 8, "A plain scan finds 福寿螺 in eight actions.");
    }

    [Fact]
    public async Task The_box_works_where_suggestions_fail()
    {
        await using var visit = await stage.SampleAsync();
        visit.ExpectsFailures = true;
        await visit.Page.RouteAsync("**/api/suggest*", route => route.FulfillAsync(new() { Status = 500, Body = "no" }));
        await visit.GoAsync("/");
        await visit.Page.Locator("#q").PressSequentiallyAsync("湿地");
        await Task.Delay(400);
        await visit.Page.Locator("#q").PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/?q=*");
        Assert.True(await visit.Page.Locator(".hit").CountAsync() > 0);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_content_and_searches()
    {
        await using var visit = await stage.SampleAsync();
        await AnswerAsync(visit);
        var page = visit.Page;
        await visit.GoAsync("/cities");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.True((await page.Locator(".skip").BoundingBoxAsync())!.Width > 20, "The first link is to be seen when it has the focus.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));

        // From the head of the page on, every stop is visible and none holds the focus fast.
        await visit.GoAsync("/cities");
        var stops = new List<string>();
        for (var presses = 0; presses < 14; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>("document.activeElement.id || [...document.querySelectorAll('*')].indexOf(document.activeElement).toString()"));
        }

        Assert.Equal(stops.Count, stops.Distinct().Count());
        Assert.Contains("q", stops);
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync("红火蚁");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/?q=*");
        Assert.True(await page.Locator(".hit").CountAsync() > 0);
    }

    private static Task<IAsyncDisposable> AnswerAsync(Visit visit) =>
        visit.Page.RouteAsync("**/api/suggest*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Suggestions }));
}
