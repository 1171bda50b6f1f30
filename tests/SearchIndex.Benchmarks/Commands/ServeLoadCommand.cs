using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Benchmarks.Serving;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>
/// <c>serve-load URL</c>: asks a running service at a fixed rate, whether it keeps up or not, while a watched folder changes, and says
/// what failed, how long answers took, and what memory the service had over time. Bound to this machine: URL is a loopback address.
/// </summary>
internal static class ServeLoadCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What stands behind the command's name.</param>
    /// <returns>0 where no request failed, else 1.</returns>
    public static int Run(Arguments arguments)
    {
        var address = new Uri(arguments.Next("URL"));
        if (!address.IsLoopback)
        {
            throw new UsageException("serve-load asks this machine only: URL is a loopback address such as http://127.0.0.1:5080.");
        }

        var rate = Math.Max(1, arguments.Get("rate", 200));
        var seconds = Math.Clamp(arguments.Get("seconds", 60), 1, 3_600);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        using var stop = new CancellationTokenSource();
        var touching = arguments.Has("touch") ? TouchAsync(arguments.Get("touch", ""), arguments.Get("every", 5), stop.Token) : Task.FromResult(0);
        var process = arguments.Has("pid") ? Process.GetProcessById(arguments.Get("pid", 0)) : null;
        var results = new LoadResults();
        LoadAsync(client, rate, seconds, arguments.Get("seed", 1), process, results).GetAwaiter().GetResult();
        stop.Cancel();
        results.Print();
        Figures.Print($"rate\t{rate}\tseconds\t{seconds}\tchanges of the folder\t{touching.GetAwaiter().GetResult()}");
        return results.Failed == 0 ? 0 : 1;
    }

    private static async Task LoadAsync(HttpClient client, int rate, int seconds, int seed, Process? process, LoadResults results)
    {
        using var hits = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/search?limit=200", UriKind.Relative)));
        string[] ids = [.. hits.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!)];
        using var addresses = LoadAddresses.Mixed(new Random(seed), ids).GetEnumerator();
        var under = new List<Task>();
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < rate * seconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / rate);
            var wait = due - Stopwatch.GetElapsedTime(started);
            if (wait > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(wait);
            }

            addresses.MoveNext();
            under.Add(AskAsync(client, addresses.Current.Kind, addresses.Current.Address, started, due, results));
            if (number % (rate * 10) == 0)
            {
                under.RemoveAll(task => task.IsCompleted);
                Report(process, due, under.Count, results);
            }
        }

        await Task.WhenAll(under);
        Report(process, TimeSpan.FromSeconds(seconds), 0, results);
    }

    // From the moment at which the request was due: a service that falls behind is not spared the waiting of those behind.
    private static async Task AskAsync(HttpClient client, string kind, string address, long started, TimeSpan due, LoadResults results)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            if (response.StatusCode == HttpStatusCode.OK)
            {
                results.Add(kind, (Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds);
            }
            else
            {
                results.Fail($"{(int)response.StatusCode} {kind}");
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            results.Fail($"{problem.GetType().Name} {kind}");
        }
    }

    private static void Report(Process? process, TimeSpan at, int under, LoadResults results)
    {
        process?.Refresh();
        Figures.Print($"at {at.TotalSeconds:F0} s\tanswered {results.Answered}\tfailed {results.Failed}\tunder way {under}\tresident {(process is null ? "unknown" : $"{process.WorkingSet64 >> 20} MiB")}");
    }

    // Writes one profile anew again and again, and takes it away every third time.
    private static async Task<int> TouchAsync(string folder, int every, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "serve-load.jsonl");
        var changes = 0;
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(every), stop);
                if (++changes % 3 == 0)
                {
                    File.Delete(file);
                    continue;
                }

                await File.WriteAllLinesAsync(file, Enumerable.Range(0, 200).Select(line => string.Create(
                    CultureInfo.InvariantCulture, $$"""{"id":"load-{{line}}","title":"第{{line}}条","section":"load","text":"国家保护湿地、森林和草原，第{{changes}}次修改第{{line}}条。"}""")), stop);
            }
        }
        catch (OperationCanceledException)
        {
            File.Delete(file);
            return changes;
        }
    }
}
