using Microsoft.Playwright;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Browser.Tests.Setup;

/// <summary>What all tests share: one browser, and one service for each library, started when a test first asks for it.</summary>
public sealed class Stage : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>The reason that skipped tests print where there is no browser.</summary>
    public const string NoBrowser = "There is no browser: install Debian's package 'chromium', or name a Chromium in SEARCHINDEX_CHROMIUM.";

    private readonly Lazy<LibraryLexicons> _lexicons = new(() => LibraryLexicons.Load(LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data"))));
    private readonly Lazy<Task<Site>> _sample;
    private readonly Lazy<Task<Site>> _seeds;
    private readonly Lazy<Task<Site>> _hostile;
    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Prepares what is started later.</summary>
    public Stage()
    {
        _sample = new(() => Task.Run(() => Site.StartAsync(_lexicons.Value, Path.Combine(RepositoryRoot.Find(), "index-data", "sample"))));
        _seeds = new(() => Task.Run(() => Site.StartAsync(_lexicons.Value, SharedData.TryFind("seeds", out var path) ? path : throw new DirectoryNotFoundException(SharedData.AbsenceReason))));
        _hostile = new(() => Task.Run(() => Site.StartAsync(_lexicons.Value, HostileProfile.WriteTo(_folder))));
    }

    private static string? Executable => new[] { Environment.GetEnvironmentVariable("SEARCHINDEX_CHROMIUM"), Program }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is { } executable)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    /// <summary>Opens a window on the sample library; skips the test where there is no browser.</summary>
    public async Task<Visit> SampleAsync(Action<BrowserNewContextOptions>? set = null) => await OpenAsync(_sample, set);

    /// <summary>Opens a window on the real profiles; skips the test where they or a browser are absent.</summary>
    public async Task<Visit> SeedsAsync(Action<BrowserNewContextOptions>? set = null)
    {
        Assert.SkipUnless(SharedData.TryFind("seeds", out _), SharedData.AbsenceReason);
        return await OpenAsync(_seeds, set);
    }

    /// <summary>Opens a window on a library of hostile profiles; skips the test where there is no browser.</summary>
    public async Task<Visit> HostileAsync(Action<BrowserNewContextOptions>? set = null) => await OpenAsync(_hostile, set);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        foreach (var site in new[] { _sample, _seeds, _hostile }.Where(site => site.IsValueCreated))
        {
            await (await site.Value).DisposeAsync();
        }

        _folder.Dispose();

    }

    private async Task<Visit> OpenAsync(Lazy<Task<Site>> library, Action<BrowserNewContextOptions>? set)
    {
        Assert.SkipUnless(_browser is not null, NoBrowser);
        var site = await library.Value;
        var options = new BrowserNewContextOptions { BaseURL = site.Address, Locale = "en", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } };
        set?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        return await Visit.StartAsync(context, site.Address);
    }
}
