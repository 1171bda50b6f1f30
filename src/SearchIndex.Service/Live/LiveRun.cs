using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Live;

/// <summary>What one indexing run of the service did.</summary>
/// <param name="Finished">When it ended, in UTC.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Trigger">"watch" for the watched folder, "import" for a file that came over HTTP.</param>
/// <param name="Changed">Whether there is a new commit.</param>
/// <param name="Generation">Number of the commit afterwards; 0 where the run failed.</param>
/// <param name="Removed">Files that left the library, because they are gone from the folder.</param>
/// <param name="Files">Files that were read anew and files that could not be read, each with its report.</param>
/// <param name="Unchanged">How many files were in the library as they are.</param>
/// <param name="Notes">What a person should know, a sentence each.</param>
/// <param name="Error">Why nothing was changed, and what to do; null where the run ended well.</param>
public sealed record LiveRun(
    DateTimeOffset Finished,
    double Seconds,
    string Trigger,
    bool Changed,
    long Generation,
    IReadOnlyList<string> Removed,
    IReadOnlyList<SourceFileRecord> Files,
    int Unchanged,
    IReadOnlyList<string> Notes,
    string? Error);
