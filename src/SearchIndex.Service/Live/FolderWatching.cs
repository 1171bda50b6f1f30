using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Live;

/// <summary>Follows a folder: files that come, change or go are indexed in the background, while the library before answers.</summary>
internal sealed class FolderWatching(LiveIndexer indexer, LiveStatus status, ILibrarySource source, ServiceOptions options, TimeProvider time, ILogger<FolderWatching> log)
    : BackgroundService
{
    // A run that failed as a whole (a lock, a full disk) is tried again after so many looks, however long the folder stays as it is.
    private const int LooksBetweenTries = 15;
    private const int MostShown = 20;

    private readonly FolderChanges _changes = new();
    private int _looksToWait;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.WatchedFolder is not { } named)
        {
            return;
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        status.Change(state => state with { Folder = Shown(folder) });
        log.LogInformation("Watching {Folder}: files that come, change or go there are indexed.", folder);
        try
        {
            while (true)
            {
                await LookAsync(folder, stoppingToken);

                // The whole time between any two looks, however long a run took: a periodic timer would make up for looks that it missed,
                // and two looks right after each other take every file for finished.
                await Task.Delay(options.WatchInterval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; the next start looks at everything once.
        }
    }

    private async Task LookAsync(string folder, CancellationToken stoppingToken)
    {
        if (_looksToWait > 0)
        {
            _looksToWait--;
            return;
        }

        if (FolderScan.Of(folder) is not { } files)
        {
            Tell($"The watched folder {Shown(folder)} is not there; what the library has of it stays. Make the folder, or start the service with another one.");
            return;
        }

        var isWork = _changes.Look(files);
        string[] waiting = [.. _changes.Unsettled.Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal).Take(MostShown)];
        status.Change(state => state with
        {
            Waiting = waiting,
            Problem = null,
            Phase = state.Phase == LiveState.IndexingPhase ? state.Phase : waiting.Length > 0 ? LiveState.SettlingPhase : LiveState.WaitingPhase,
        });
        if (!isWork || (files.Count == 0 && !HasIndex()))
        {
            return;
        }

        var run = await indexer.RunAsync("watch", new LibraryUpdate { Paths = [folder], Followed = [folder], PassedOver = [.. _changes.Unsettled] }, stoppingToken);
        if (run.Error is null)
        {
            _changes.Done();
        }
        else
        {
            _looksToWait = LooksBetweenTries;
        }
    }

    // Without an index an empty folder is nothing to make one of.
    private bool HasIndex()
    {
        try
        {
            return source.FindNewest() is { IsSample: false };
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void Tell(string problem)
    {
        if (status.State.Problem != problem)
        {
            log.LogWarning("{Problem}", problem);
            status.Change(state => state with { Problem = problem, Waiting = [] });
        }
    }

    // Whole paths of the machine are nobody's business on the pages.
    private static string Shown(string folder)
    {
        var below = Path.GetRelativePath(Environment.CurrentDirectory, folder);
        return below.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(below) ? Path.GetFileName(folder) : below.Replace(Path.DirectorySeparatorChar, '/');
    }
}
