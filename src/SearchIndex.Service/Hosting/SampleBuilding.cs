using SearchIndex.Service.Live;

namespace SearchIndex.Service.Hosting;

/// <summary>Builds the sample library in the background where the service starts without an index.</summary>
internal sealed class SampleBuilding(ILibrarySource source, LibraryHolder holder, ServiceOptions options, ILogger<SampleBuilding> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Build(stoppingToken), stoppingToken);

    private void Build(CancellationToken stoppingToken)
    {
        try
        {
            if (HasIndex() || HasWatchedFiles())
            {
                return;
            }

            log.LogWarning(
                "There is no index in {Folder}: building the sample library (invented cities). 'searchindex index PATH...' builds one from your own profiles.",
                options.IndexFolder);
            holder.Report(LibraryState.Building(new BuildingProgress(0, 0, null)));
            source.BuildSample(new Reporting(holder), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; the next start goes on where the last commit stands.
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            log.LogError(problem, "The sample library cannot be built.");
            holder.Report(LibraryState.Failed(
                $"There is no index in {options.IndexFolder}, and the sample library cannot be built: {problem.Message} "
                + "Build an index with 'searchindex index PATH...'; this page finds it by itself."));
        }
    }

    // An index that cannot even be looked at is an index: the watch says what is wrong with it, and a sample in its place would hide that.
    private bool HasIndex()
    {
        try
        {
            return source.FindNewest() is { IsSample: false };
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return true;
        }
    }

    // What lies in the watched folder becomes the library: invented cities would only stand in its way.
    private bool HasWatchedFiles() => options.WatchedFolder is { } folder && FolderScan.Of(Path.GetFullPath(folder)) is { Count: > 0 };

    // Reports in the order of the calls, which Progress<T> does not promise.
    private sealed class Reporting(LibraryHolder holder) : IProgress<BuildingProgress>
    {
        public void Report(BuildingProgress value) => holder.Report(LibraryState.Building(value));
    }
}
