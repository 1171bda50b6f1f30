using System.Diagnostics;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Telemetry;

namespace SearchIndex.Service.Live;

/// <summary>Indexes files while the service answers: one run at a time, each all or nothing, and what came of it is kept for the library page.</summary>
internal sealed class LiveIndexer(ILibrarySource source, LiveStatus status, LibraryHolder holder, TimeProvider time, ILogger<LiveIndexer> log) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Runs when the runs before have ended.</summary>
    /// <param name="trigger">"watch" or "import".</param>
    /// <param name="update">What is to be indexed.</param>
    /// <param name="cancellationToken">Ends the run; the index stays as it was.</param>
    /// <returns>What came of it; a run that failed says so.</returns>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public async Task<LiveRun> RunAsync(string trigger, LibraryUpdate update, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // A thread of its own: a run may take minutes, and must not keep one of the few threads that answer requests.
            return await Task.Factory.StartNew(
                () => Run(trigger, update, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private LiveRun Run(string trigger, LibraryUpdate update, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var activity = ServiceMeter.Activities.StartActivity("index.run");
        status.Change(state => state with { Phase = LiveState.IndexingPhase, Done = 0, Total = 0, Current = null });
        LiveRun? run = null;
        try
        {
            var report = source.Update(update, new Reporting(status, holder), cancellationToken);
            run = Describe(trigger, report, Seconds(started));
            Log(run);
            return run;
        }
        catch (Exception problem) when (problem is LibraryException or IOException or UnauthorizedAccessException)
        {
            run = new LiveRun(time.GetUtcNow(), Seconds(started), trigger, false, 0, [], [], 0, [], problem.Message);
            log.LogError("Indexing failed and nothing was changed: {Problem}", problem.Message);
            activity?.SetStatus(ActivityStatusCode.Error, problem.Message);
            return run;
        }
        finally
        {
            ServiceMeter.Indexed(run);
            status.Change(state => state with { Phase = LiveState.WaitingPhase, Done = 0, Total = 0, Current = null, Runs = state.Runs + 1, Last = run ?? state.Last });
        }
    }

    private LiveRun Describe(string trigger, BuildReport report, double seconds)
    {
        var fresh = report.Fresh.ToHashSet(StringComparer.Ordinal);
        return new LiveRun(time.GetUtcNow(), seconds, trigger, report.Changed, report.Generation, report.Gone,
            [.. report.Files.Where(file => file.Report.Error is not null || fresh.Contains(file.File))], report.Unchanged, report.Notes, null);
    }

    private void Log(LiveRun run)
    {
        foreach (var file in run.Files.Where(file => file.Report.Error is not null))
        {
            log.LogWarning("{File} was not read, and nothing of it was taken: {Reason}", file.File, file.Report.Error);
        }

        if (run.Changed)
        {
            log.LogInformation("Indexed in {Seconds:0.0} s: commit {Generation}, {Read} files read, {Removed} files removed, {Unchanged} unchanged.",
                run.Seconds, run.Generation, run.Files.Count(file => file.Report.Error is null), run.Removed.Count, run.Unchanged);
        }
    }

    private double Seconds(long started) => Math.Round(time.GetElapsedTime(started).TotalSeconds, 2);

    private sealed class Reporting(LiveStatus status, LibraryHolder holder) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            status.Change(state => value.Stage == "reading"
                ? state with { Done = value.Done, Total = value.Total, Current = value.Item }
                : state with { Current = value.Stage });
            if (holder.Version is null)
            {
                var state = status.State;
                holder.Report(LibraryState.Indexing(new BuildingProgress(state.Done, state.Total, state.Current)));
            }
        }
    }
}
