using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Live;

namespace SearchIndex.Service.Tests.Fakes;

/// <summary>The whole service in process, over a source of the test's own.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestService(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
        Client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    /// <summary>Asks in English, follows no redirect, undoes no compression.</summary>
    public HttpClient Client { get; }

    /// <summary>The holder, to see what is in place.</summary>
    public LibraryHolder Holder => _app.Services.GetRequiredService<LibraryHolder>();

    /// <summary>The patterns of all addresses that are answered.</summary>
    public IEnumerable<string> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText ?? "");

    /// <summary>What is being indexed.</summary>
    public LiveStatus Live => _app.Services.GetRequiredService<LiveStatus>();

    /// <summary>Starts the service over a library.</summary>
    public static Task<TestService> StartAsync(FakeLibrary? library = null, Func<ServiceOptions, ServiceOptions>? set = null)
    {
        var source = new FakeLibrarySource();
        if (library is not null)
        {
            source.Opening = _ => library;
        }

        source.Publish(FakeLibrarySource.Version(library?.Info.Generation ?? 1));
        return StartAsync(source, set);
    }

    /// <summary>Starts the service over a source, and waits for a library where the source has one.</summary>
    public static async Task<TestService> StartAsync(ILibrarySource source, Func<ServiceOptions, ServiceOptions>? set = null)
    {
        var service = await StartWithoutWaitingAsync(source, set);
        if (source.FindNewest() is not null)
        {
            await service.WaitAsync(() => service.Holder.Version is not null);
        }

        return service;
    }

    /// <summary>Starts the service over a source, whether it can ever open a library or not.</summary>
    public static async Task<TestService> StartWithoutWaitingAsync(ILibrarySource source, Func<ServiceOptions, ServiceOptions>? set = null)
    {
        var options = new ServiceOptions { IndexFolder = "/nowhere", PollInterval = TimeSpan.FromMilliseconds(10), WatchInterval = TimeSpan.FromMilliseconds(20), WarmUp = false };
        var app = SearchIndexService.Create(set is null ? options : set(options), source, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        return new TestService(app);
    }

    /// <summary>Stops the service as a signal does.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Waits until something is so.</summary>
    public async Task WaitAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 6_000, "Waited a minute in vain.");
            await Task.Delay(10);
        }
    }

    /// <summary>Gets a JSON document and demands a status.</summary>
    public async Task<JsonElement> GetJsonAsync(string address, int status = 200)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{address} gave {(int)response.StatusCode}: {text}");
        Assert.Equal(status < 400 || address == "/readyz" ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Gets a page, demands a status, and that the document is free of parse errors.</summary>
    public async Task<IHtmlDocument> GetPageAsync(string address, int status = 200)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{address} gave {(int)response.StatusCode}: {text}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return Parse(text);
    }

    /// <summary>Parses a page strictly.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
