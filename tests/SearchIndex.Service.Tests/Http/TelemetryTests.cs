using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Http;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_configured_collector_gets_traces_and_metrics()
    {
        var received = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.MapPost("/v1/{kind}", async (HttpContext http, string kind) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(kind, Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();

        await using (var service = await TestService.StartAsync(set: options => options with { OtlpEndpoint = new Uri(collector.Urls.First()) }))
        {
            await service.GetJsonAsync("/api/search?q=福寿螺");
            await service.StopAsync();
        }

        Assert.Contains("search", received["traces"], StringComparison.Ordinal);
        Assert.Contains("searchindex.search.duration", received["metrics"], StringComparison.Ordinal);
        Assert.Contains("searchindex.search.hits", received["metrics"], StringComparison.Ordinal);
        Assert.Contains("searchindex.index.commits", received["metrics"], StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", received["metrics"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_are_measured_for_whoever_listens()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "SearchIndex") { self.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen.Add($"{instrument.Name} {value}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => seen.Add(instrument.Name));
        listener.Start();
        await using var service = await TestService.StartAsync();

        await service.GetJsonAsync("/api/search?q=福寿螺");

        Assert.Contains("searchindex.search.hits 2", seen);
        Assert.Contains("searchindex.search.duration", seen);
    }
}
