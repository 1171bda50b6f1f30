namespace SearchIndex.Benchmarks.Measuring;

/// <summary>What was measured of one kind: queries a second of each run, and nanoseconds of each search.</summary>
public sealed class SearchTimes
{
    /// <summary>Queries a second, by run.</summary>
    public List<double> QueriesPerSecond { get; } = [];

    /// <summary>Nanoseconds of each pass, by line.</summary>
    public List<long[]> Nanoseconds { get; } = [];

    /// <summary>Hits told by one pass.</summary>
    public long Hits { get; set; }

    /// <summary>Prints the line of a kind.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="queries">How many queries it has.</param>
    public void Print(string kind, int queries)
    {
        double[] sorted = [.. Nanoseconds.SelectMany(pass => pass).Select(nanoseconds => nanoseconds / 1e3).Order()];
        var best = Enumerable.Range(0, queries).Sum(query => Nanoseconds.Min(pass => pass[query]) / 1e3 / queries);
        Figures.Print($"{kind}\t{queries}\t{(double)Hits / queries:F1}\t{Figures.Median(QueriesPerSecond):F1}\t{QueriesPerSecond.Max():F1}\t{sorted.Average():F1}\t{Figures.Percentile(sorted, 50):F1}\t{Figures.Percentile(sorted, 95):F1}\t{Figures.Percentile(sorted, 99):F1}\t{sorted[^1]:F1}\t{best:F1}");
    }
}
