using System.Collections.Concurrent;
using SearchIndex.Benchmarks.Measuring;

namespace SearchIndex.Benchmarks.Serving;

/// <summary>What came of the requests of a load: times by kind, and failures by what they were.</summary>
internal sealed class LoadResults
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _milliseconds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <summary>Requests that got no answer, or another than 200.</summary>
    public int Failed => _failures.Values.Sum();

    /// <summary>Requests that got their answer.</summary>
    public int Answered => _milliseconds.Values.Sum(times => times.Count);

    /// <summary>Takes note of an answer.</summary>
    /// <param name="kind">Kind of the request.</param>
    /// <param name="milliseconds">From the moment at which it was due to its last byte.</param>
    public void Add(string kind, double milliseconds) => _milliseconds.GetOrAdd(kind, _ => []).Add(milliseconds);

    /// <summary>Takes note of a failure.</summary>
    /// <param name="what">What it was.</param>
    public void Fail(string what) => _failures.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Prints a line a kind, then the failures.</summary>
    public void Print()
    {
        Figures.Print($"kind\trequests\tp50_ms\tp95_ms\tp99_ms\tmax_ms");
        foreach (var (kind, times) in _milliseconds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Print(kind, [.. times]);
        }

        Print("all", [.. _milliseconds.Values.SelectMany(times => times)]);
        Figures.Print($"failed\t{Failed}");
        foreach (var (what, count) in _failures)
        {
            Figures.Print($"failure\t{count}\t{what}");
        }
    }

    private static void Print(string kind, double[] times)
    {
        Array.Sort(times);
        Figures.Print($"{kind}\t{times.Length}\t{Figures.Percentile(times, 50):F1}\t{Figures.Percentile(times, 95):F1}\t{Figures.Percentile(times, 99):F1}\t{(times.Length == 0 ? 0 : times[^1]):F1}");
    }
}
