using System.Diagnostics;
using SearchIndex.Benchmarks.Querying;

namespace SearchIndex.Benchmarks.Measuring;

/// <summary>
/// Times kinds of queries in turns, as the peer harness does: in the warm-up and in each run each kind is passed over once, then as often
/// as fills a run, of which only these passes are measured.
/// </summary>
/// <param name="search">Runs one query and tells its hits.</param>
/// <param name="arguments">The options threads, warmup, warmup-ms, runs and run-ms.</param>
public sealed class SearchTimer(Func<QueryLine, long> search, Arguments arguments)
{
    private readonly int _threads = arguments.Get("threads", 1);

    private sealed record Worker(long Start, long End, long[][] Nanoseconds, long Hits);

    /// <summary>Times and prints all kinds.</summary>
    /// <param name="kinds">Queries by kind.</param>
    public void Time(IReadOnlyList<KeyValuePair<string, List<QueryLine>>> kinds)
    {
        var warmFrom = Stopwatch.GetTimestamp();
        for (var i = 0; i < arguments.Get("warmup", 5) || Stopwatch.GetElapsedTime(warmFrom).TotalMilliseconds < arguments.Get("warmup-ms", 5000); i++)
        {
            foreach (var (_, lines) in kinds)
            {
                Run(lines, 0, new SearchTimes());
            }
        }

        var measured = kinds.Select(_ => new SearchTimes()).ToArray();
        for (var run = 0; run < arguments.Get("runs", 10); run++)
        {
            for (var kind = 0; kind < kinds.Count; kind++)
            {
                Run(kinds[kind].Value, arguments.Get("run-ms", 50) * 1_000_000L, measured[kind]);
            }
        }

        Figures.Print($"kind\tqueries\thits_mean\tqps_median\tqps_best\tmean_us\tp50_us\tp95_us\tp99_us\tmax_us\tbest_mean_us");
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            measured[kind].Print(kinds[kind].Key, kinds[kind].Value.Count);
        }

        Figures.Print($"# heap {Figures.HeapMegabytes():F1} MB, peak RSS {Figures.PeakResidentMegabytes():F1} MB");
    }

    private void Run(List<QueryLine> lines, long atLeast, SearchTimes into)
    {
        var once = Passes(lines, 1, new SearchTimes());
        var passes = (int)Math.Max(1, (atLeast + once - 1) / once);
        var took = Passes(lines, passes, into);
        into.QueriesPerSecond.Add((double)lines.Count * _threads * passes * 1e9 / took);
    }

    // Each thread runs all lines so many times, each from another place in the list.
    private long Passes(List<QueryLine> lines, int passes, SearchTimes into)
    {
        var workers = new Worker[_threads];
        if (_threads == 1)
        {
            workers[0] = Work(lines, 0, passes);
        }
        else
        {
            using var together = new Barrier(_threads);
            var threads = Enumerable.Range(0, _threads).Select(number => new Thread(() =>
            {
                together.SignalAndWait();
                workers[number] = Work(lines, number * lines.Count / _threads, passes);
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
        }

        foreach (var worker in workers)
        {
            into.Nanoseconds.AddRange(worker.Nanoseconds);
            into.Hits = worker.Hits;
        }

        return Math.Max(1, Nanoseconds(workers.Max(worker => worker.End) - workers.Min(worker => worker.Start)));
    }

    private Worker Work(List<QueryLine> lines, int first, int passes)
    {
        var nanoseconds = new long[passes][];
        var hits = 0L;
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            nanoseconds[pass] = new long[lines.Count];
            hits = 0;
            for (var i = 0; i < lines.Count; i++)
            {
                var at = (first + i) % lines.Count;
                var from = Stopwatch.GetTimestamp();
                hits += search(lines[at]);
                nanoseconds[pass][at] = Nanoseconds(Stopwatch.GetTimestamp() - from);
            }
        }

        return new Worker(start, Stopwatch.GetTimestamp(), nanoseconds, hits);
    }

    private static long Nanoseconds(long ticks) => (long)(ticks * (1e9 / Stopwatch.Frequency));
}
