using System.Net;
using System.Net.Sockets;
using SearchIndex.Actions.Library;
using SearchIndex.Service;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Browser.Tests.Setup;

/// <summary>The whole service on a port of its own, over a library built for the tests.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TemporaryFolder _folder = new();
    private readonly Task<int> _running;

    private Site(LibraryLexicons lexicons, string[] paths)
    {
        var index = _folder.At("index");
        new LibraryBuilder(lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = index, Paths = paths });
        Address = $"http://127.0.0.1:{FreePort()}";
        var options = new ServiceOptions { IndexFolder = index, Urls = [Address], RequestsPerSecond = 100_000, RequestBurst = 100_000 };
        _running = SearchIndexService.RunAsync(options, lexicons, _stop.Token);
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Address { get; }

    /// <summary>Builds a library and starts the service over it.</summary>
    public static async Task<Site> StartAsync(LibraryLexicons lexicons, params string[] paths)
    {
        var site = new Site(lexicons, paths);
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var ready = await client.GetAsync(new Uri(site.Address + "/readyz"));
                if (ready.StatusCode == HttpStatusCode.OK)
                {
                    // What is made when it is first asked for is made here, and not in the first test.
                    _ = await client.GetStringAsync(new Uri(site.Address + "/?lang=zh&q="));
                    return site;
                }
            }
            catch (HttpRequestException) when (!site._running.IsCompleted)
            {
                // Not listening yet.
            }

            Assert.True(tries < 300 && !site._running.IsCompleted, "The service did not start within 30 seconds.");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _folder.Dispose();
        _stop.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
