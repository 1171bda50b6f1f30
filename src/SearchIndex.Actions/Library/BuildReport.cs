namespace SearchIndex.Actions.Library;

/// <summary>What one run of the builder did.</summary>
/// <param name="IndexFolder">Folder of the index.</param>
/// <param name="Changed">Whether there is a new commit.</param>
/// <param name="Generation">Number of the commit afterwards.</param>
/// <param name="Files">Files of this run in the order of reading, those that could not be read among them.</param>
/// <param name="Unchanged">How many of them were already in the library as they are.</param>
/// <param name="Actions">Readable current actions of the library afterwards, records among them.</param>
/// <param name="UnreadableActions">Actions kept but left out of search.</param>
/// <param name="Cities">Cities with a readable profile.</param>
/// <param name="Notes">Sentences for people: files skipped, versions kept, ids that stand twice.</param>
public sealed record BuildReport(
    string IndexFolder,
    bool Changed,
    long Generation,
    IReadOnlyList<SourceFileRecord> Files,
    int Unchanged,
    int Actions,
    int UnreadableActions,
    int Cities,
    IReadOnlyList<string> Notes)
{
    /// <summary>Names of the files that were read anew in this run, because they are new or have changed.</summary>
    public IReadOnlyList<string> Fresh { get; init; } = [];

    /// <summary>Names of the files that left the library, because they are gone from a folder that it follows.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Whether a file could not be read.</summary>
    public bool HasErrors => Files.Any(file => file.Status == FilePlace.NotRead);
}
