using System.Diagnostics;
using System.Diagnostics.Metrics;
using SearchIndex.Service.Live;

namespace SearchIndex.Service.Telemetry;

/// <summary>What the service measures, under the name <c>SearchIndex</c> beside the framework's own meters. Costs next to nothing while nobody listens.</summary>
internal static class ServiceMeter
{
    /// <summary>Name of the meter and of the source of activities.</summary>
    public const string Name = "SearchIndex";

    /// <summary>Activities: <c>search</c> with the number of hits, <c>index.run</c>.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> SearchDuration = Meter.CreateHistogram<double>("searchindex.search.duration", "s", "Time of a search in the library, without rendering.");
    private static readonly Histogram<long> SearchHits = Meter.CreateHistogram<long>("searchindex.search.hits", "{action}", "Actions that a search found.");
    private static readonly Histogram<double> RunDuration = Meter.CreateHistogram<double>("searchindex.index.duration", "s", "Time of an indexing run.");
    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("searchindex.index.runs", "{run}", "Indexing runs by trigger and outcome.");
    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("searchindex.index.commits", "{commit}", "Commits that requests are answered from, as they are taken up.");

    /// <summary>Counts a search.</summary>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="hits">How many actions it found.</param>
    public static void Searched(TimeSpan elapsed, int hits)
    {
        SearchDuration.Record(elapsed.TotalSeconds);
        SearchHits.Record(hits);
    }

    /// <summary>Counts an indexing run.</summary>
    /// <param name="run">What came of it, or null where it was ended.</param>
    public static void Indexed(LiveRun? run)
    {
        if (run is not null)
        {
            RunDuration.Record(run.Seconds);
            Runs.Add(1, new("trigger", run.Trigger), new("outcome", run.Error is not null ? "failed" : run.Changed ? "changed" : "unchanged"));
        }
    }

    /// <summary>Counts a commit that is answered from now on.</summary>
    public static void Opened() => Commits.Add(1);
}
