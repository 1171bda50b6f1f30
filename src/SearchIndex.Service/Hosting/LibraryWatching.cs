using Microsoft.AspNetCore.OutputCaching;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Http;
using SearchIndex.Service.Telemetry;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Service.Hosting;

/// <summary>Looks for new commits and swaps them in. What cannot be opened leaves the library in place as it is.</summary>
internal sealed class LibraryWatching(
    ILibrarySource source, LibraryHolder holder, ServiceOptions options, OpenApiDocumentText description, IOutputCacheStore kept, TimeProvider time, ILogger<LibraryWatching> log)
    : BackgroundService
{
    // A commit that could not be opened is tried again now and then: its cause may pass (a full disk, too many open files).
    private const int LooksBetweenTries = 10;

    private static readonly TimeSpan BeforeWarming = TimeSpan.FromSeconds(1);

    // While files come one after the other no commit lives long enough to be worth its models; who asks for one meanwhile waits for it.
    private static readonly TimeSpan BeforeModels = TimeSpan.FromSeconds(10);

    private LibraryVersion? _failed;
    private int _looksToWait;
    private bool _isCold;
    private int _commits;

    /// <summary>Looks once, and swaps where there is something new.</summary>
    public void LookOnce()
    {
        LibraryVersion? newest = null;
        try
        {
            newest = source.FindNewest();
            if (newest is null || newest == holder.Version || (newest.IsSample && holder.Version is { IsSample: false }))
            {
                return;
            }

            if (newest == _failed && _looksToWait-- > 0)
            {
                return;
            }

            // Opening happens beside the requests; only the exchange of one reference is seen by them.
            var library = source.Open(newest);
            if (options.WarmUp && holder.Version is not null)
            {
                Warm(() => LibraryWarming.Open(library, CancellationToken.None));
            }

            var before = holder.Version;
            holder.Swap(library, newest);
            if (before is not null)
            {
                // Nobody asks for the commit before any more; the store works in memory, and has ended when it returns.
                kept.EvictByTagAsync(KeptAnswers.NameOf(before), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            }

            _failed = null;
            _isCold = options.WarmUp;
            _commits++;
            ServiceMeter.Opened();
            log.LogInformation(
                "Answering from {Kind} {Folder}, commit {Generation}.", newest.IsSample ? "the sample library" : "the index", newest.Folder, newest.Generation);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Tell(newest, problem);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PollInterval, time);
        try
        {
            do
            {
                LookOnce();
                if (_isCold)
                {
                    _isCold = false;
                    var isFirst = _commits == 1;
                    _ = Task.Run(() => WarmCurrentAsync(isFirst, stoppingToken), stoppingToken);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops, or never started as its address was taken.
        }
    }

    private async Task WarmCurrentAsync(bool isFirst, CancellationToken stoppingToken)
    {
        // Whoever waits for the first page has the machine to himself.
        var version = holder.Version;
        await Task.Delay(isFirst ? BeforeWarming : BeforeModels, time, stoppingToken);
        using var lease = holder.TryAcquire();
        if (lease is not null && lease.Version == version)
        {
            Warm(() => LibraryWarming.Open(lease.Library, stoppingToken));
            Warm(() => LibraryWarming.Models(lease.Library, stoppingToken));
            await description.TextAsync();
        }
    }

    // Whoever asks gets the same failure, in an answer that says so.
    private void Warm(Action step)
    {
        try
        {
            step();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            log.LogDebug(problem, "Something could not be made ready beforehand.");
        }
    }

    private void Tell(LibraryVersion? newest, Exception problem)
    {
        if (newest is null || newest != _failed)
        {
            // What a person can mend is said in words; where in the program it was met matters for the rest.
            var isPlain = problem is LibraryException or IndexCorruptException or IOException or UnauthorizedAccessException;
            log.LogError(isPlain ? null : problem, "The index in {Folder} cannot be opened: {Problem}", newest?.Folder ?? options.IndexFolder, problem.Message);
        }

        _failed = newest;
        _looksToWait = LooksBetweenTries;
        if (holder.Version is null)
        {
            holder.Report(LibraryState.Failed(
                $"The index in {newest?.Folder ?? options.IndexFolder} cannot be opened: {problem.Message} "
                + "Run 'searchindex check', or build the index again with 'searchindex index PATH... --rebuild'."));
        }
    }
}
