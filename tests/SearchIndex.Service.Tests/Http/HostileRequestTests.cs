using System.Diagnostics;
using System.Globalization;
using System.Net;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Http;

/// <summary>Thousands of requests that mean no good, against the whole service over a real index: none ends the process, none is a failure of the service.</summary>
public sealed class HostileRequestTests(RealLibrary real, ITestOutputHelper output) : IClassFixture<RealLibrary>
{
    // Documented: no library yet, and an answer that took too long.
    private static readonly HttpStatusCode[] Limits = [HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout];

    [Fact]
    [Trait("Category", "Long")]
    public async Task No_request_breaks_the_service_and_none_is_answered_by_a_failure()
    {
        var index = real.Folder("hostile");
        real.Build(index, real.Profiles("hostile-profiles", "lalanga.md", "tuoquan-county.md", "porto-jurema.txt"));
        await using var service = await TestService.StartAsync(
            new FolderLibrarySource(new ServiceOptions { IndexFolder = index }, real.Lexicons, TimeProvider.System), options => options with { RequestBurst = 1_000_000 });
        string[] addresses =
        [
            .. HostileQueries.Texts().SelectMany(text => HostileQueries.TextAddresses.Select(address => string.Format(CultureInfo.InvariantCulture, address, text))),
            .. HostileQueries.Numbers.SelectMany(number => HostileQueries.NumberAddresses.Select(address => string.Format(CultureInfo.InvariantCulture, address, Uri.EscapeDataString(number)))),
            "/api/search?q=a&q=b", "/?q=a&q=b", "/api/search?limit=1&limit=2", "/api/export?format=csv&format=bibtex", "/api/search?" + string.Concat(Enumerable.Repeat("q=a&", 3_000)),
            "/api/search?" + string.Join('&', Enumerable.Range(0, 60).Select(i => "filter=city%3D" + i)), "/api/search?q=" + new string('a', 16_000), "/api/search?q=" + new string('a', 17_000),
            "/api/search?" + string.Concat(Enumerable.Range(0, 1_500).Select(i => $"p{i}=&")),
        ];
        // The server in memory refuses a zero in a path itself, as the real one does with 400: KestrelTests.
        addresses = [.. addresses.Where(address => !address.Split('?')[0].Contains("%00", StringComparison.Ordinal))];
        var failures = new List<string>();
        var (slowest, slow) = (TimeSpan.Zero, "");
        foreach (var address in addresses)
        {
            var watch = Stopwatch.GetTimestamp();
            try
            {
                using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
                await response.Content.ReadAsByteArrayAsync();
                if ((int)response.StatusCode >= 500 && !Limits.Contains(response.StatusCode))
                {
                    failures.Add($"{(int)response.StatusCode} {Shown(address)}");
                }
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                failures.Add($"{problem.GetType().Name} {problem.Message} {Shown(address)}");
            }

            var took = Stopwatch.GetElapsedTime(watch);
            (slowest, slow) = took > slowest ? (took, address) : (slowest, slow);
        }

        output.WriteLine($"{addresses.Length} requests, slowest {slowest.TotalMilliseconds:0} ms: {Shown(slow)}");
        Assert.True(failures.Count == 0, $"{failures.Count} of {addresses.Length}:\n{string.Join('\n', failures.Take(60))}");
        Assert.True((await service.GetJsonAsync("/api/search?q=wetland")).GetProperty("total").GetInt32() > 0);
    }

    private static string Shown(string address) => address.Length <= 160 ? address : address[..160] + "…";
}
