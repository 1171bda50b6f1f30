namespace SearchIndex.Actions.Library;

/// <summary>What a library is made of.</summary>
/// <param name="Location">Folder of the index.</param>
/// <param name="Generation">Number of the commit.</param>
/// <param name="Actions">Readable current actions.</param>
/// <param name="UnreadableActions">Actions kept but left out of search.</param>
/// <param name="Cities">Cities with a readable profile.</param>
/// <param name="Built">When the commit was made, in UTC.</param>
/// <param name="Files">The sources with their import reports.</param>
/// <param name="Versions">Versions of rules and lexicons, by name.</param>
public sealed record LibraryInfo(
    string Location,
    long Generation,
    int Actions,
    int UnreadableActions,
    int Cities,
    DateTimeOffset Built,
    IReadOnlyList<SourceFileRecord> Files,
    IReadOnlyDictionary<string, string> Versions);
