using System.Diagnostics;
using System.Net;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Benchmarks.Serving;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>
/// <c>pages URL</c>: opens search pages of a running service one after the other, each with all of its facets, and says how long they
/// took: at first, when nothing of the kind was asked before, and again. The service should keep no answers (<c>serve --kept 0</c>).
/// </summary>
internal static class PagesCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What stands behind the command's name.</param>
    /// <returns>0 where all pages were there, else 1.</returns>
    public static int Run(Arguments arguments)
    {
        var address = new Uri(arguments.Next("URL"));
        if (!address.IsLoopback)
        {
            throw new UsageException("pages asks this machine only: URL is a loopback address such as http://127.0.0.1:5080.");
        }

        var (count, seed) = (arguments.Get("pages", 200), arguments.Get("seed", 1));
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        using var process = arguments.Has("pid") ? Process.GetProcessById(arguments.Get("pid", 0)) : null;
        var failed = 0;
        var ready = PageAddresses.Of(new Random(seed), count, measured: false);
        for (var round = 0; round < arguments.Get("warmup", 3); round++)
        {
            failed += Round(client, process, ready, round == 0 ? "start" : "make ready");
        }

        var pages = arguments.Has("queries")
            ? [.. File.ReadLines(arguments.Get("queries", "")).Where(line => line.Length > 0).Select(line => $"/?q={Uri.EscapeDataString(line)}")]
            : PageAddresses.Of(new Random(seed), count, measured: true);
        for (var round = 0; round < arguments.Get("rounds", 3); round++)
        {
            failed += Round(client, process, pages, round == 0 ? "first asked" : "again");
        }

        return failed == 0 ? 0 : 1;
    }

    private static int Round(HttpClient client, Process? process, IReadOnlyList<string> pages, string name)
    {
        process?.Refresh();
        var cpu = process?.TotalProcessorTime;
        var times = new List<(double Milliseconds, string Page)>();
        var failed = 0;
        foreach (var page in pages)
        {
            var from = Stopwatch.GetTimestamp();
            using var response = client.GetAsync(new Uri(page, UriKind.Relative)).GetAwaiter().GetResult();
            response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            times.Add((Stopwatch.GetElapsedTime(from).TotalMilliseconds, page));
            failed += response.StatusCode == HttpStatusCode.OK ? 0 : 1;
        }

        process?.Refresh();
        double[] sorted = [.. times.Select(time => time.Milliseconds).Order()];
        var each = cpu is { } before ? $"{(process!.TotalProcessorTime - before).TotalMilliseconds / pages.Count:F1} ms of processor time each" : "processor time unknown (--pid)";
        Figures.Print($"{name}\t{pages.Count} pages\tp50 {Figures.Percentile(sorted, 50):F1} ms\tp95 {Figures.Percentile(sorted, 95):F1} ms\tp99 {Figures.Percentile(sorted, 99):F1} ms\tmax {sorted[^1]:F1} ms\t{each}\tfailed {failed}");
        foreach (var (milliseconds, page) in times.OrderByDescending(time => time.Milliseconds).Take(3))
        {
            Figures.Print($"  {milliseconds:F1} ms\t{Uri.UnescapeDataString(page)}");
        }

        return failed;
    }
}
