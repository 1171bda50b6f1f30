using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SearchIndex.Browser.Tests.Setup;

/// <summary>A window of a person of its own. Whatever a test does in it, no other host may be asked, and nothing may fail in the browser.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>Addresses that were asked for, in order.</summary>
    public IEnumerable<string> Requests => _requests;

    /// <summary>Whether messages of the browser about answers with an error status are expected.</summary>
    public bool ExpectsFailures { get; set; }

    /// <summary>Opens a window. Suggestions are none in it unless a test says otherwise: they would come between a test and its page.</summary>
    public static async Task<Visit> StartAsync(IBrowserContext context, string address)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        // Generous, for machines on which all test projects run at once.
        visit.Page.SetDefaultTimeout(60_000);
        visit.Page.Request += (_, request) =>
        {
            visit._requests.Enqueue(request.Url);
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal))
            {
                visit._complaints.Enqueue($"asked another host: {request.Url}");
            }
        };
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(visit.ExpectsFailures && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
            {
                visit._complaints.Enqueue($"console: {message.Text}");
            }
        };
        visit.Page.PageError += (_, error) => visit._complaints.Enqueue($"script: {error}");
        visit.Page.Dialog += async (_, dialog) =>
        {
            visit._complaints.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await visit.Page.RouteAsync("**/api/suggest*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"suggestions":[]}""" }));
        return visit;
    }

    /// <summary>Opens an address of the site and demands a status.</summary>
    public async Task<IResponse> GoAsync(string path, int status = 200)
    {
        ExpectsFailures |= status >= 400;
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(status, response!.Status);
        return response;
    }

    /// <summary>Waits until an expression holds in the page.</summary>
    public async Task WaitUntilAsync(string expression)
    {
        for (var tries = 0; !await Page.EvaluateAsync<bool>(expression); tries++)
        {
            Assert.True(tries < 100, $"Waited in vain for: {expression}");
            await Task.Delay(50);
        }
    }

    /// <summary>The text of what a selector finds first, blanks at its ends away.</summary>
    public async Task<string> TextAsync(string selector) => (await Page.Locator(selector).First.InnerTextAsync()).Trim();

    /// <summary>The texts of all that a selector finds.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string selector) => [.. (await Page.Locator(selector).AllInnerTextsAsync()).Select(text => text.Trim())];

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
