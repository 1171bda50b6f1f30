namespace SearchIndex.Service.Live;

/// <summary>What the service is indexing, and what came of the last run.</summary>
/// <param name="Folder">The watched folder, below the current folder or by its name alone; null where none is watched.</param>
/// <param name="Phase">"waiting" for files, "settling" while files are still being written, or "indexing".</param>
/// <param name="Done">Files read in the run that is under way.</param>
/// <param name="Total">Files of that run, or 0 where that is not known.</param>
/// <param name="Current">What is being worked on; null for nothing in particular.</param>
/// <param name="Waiting">Files that are still being written, by name.</param>
/// <param name="Runs">Runs so far.</param>
/// <param name="Last">The last run, or null before the first has ended.</param>
/// <param name="Problem">Why the folder cannot be followed just now, and what to do; null where it can.</param>
public sealed record LiveState(
    string? Folder,
    string Phase,
    int Done,
    int Total,
    string? Current,
    IReadOnlyList<string> Waiting,
    int Runs,
    LiveRun? Last,
    string? Problem)
{
    /// <summary>Nothing is to be done.</summary>
    public const string WaitingPhase = "waiting";

    /// <summary>Files are still being written.</summary>
    public const string SettlingPhase = "settling";

    /// <summary>Files are being read into the index.</summary>
    public const string IndexingPhase = "indexing";

    /// <summary>Before anything happened.</summary>
    public static LiveState Idle { get; } = new(null, WaitingPhase, 0, 0, null, [], 0, null, null);
}
