using SearchIndex.Actions.Library;
using SearchIndex.Service.Live;

namespace SearchIndex.Service.Library;

/// <summary>What the library is made of, without where it lies.</summary>
/// <param name="IsSample">Whether it is the sample of invented cities.</param>
/// <param name="Generation">Number of the commit.</param>
/// <param name="Actions">Readable current actions.</param>
/// <param name="UnreadableActions">Actions kept but left out of search.</param>
/// <param name="Cities">Cities with a readable profile.</param>
/// <param name="Built">When the commit was made, in UTC.</param>
/// <param name="Versions">Versions of rules and lexicons, by name.</param>
/// <param name="Files">The sources with their import reports.</param>
/// <param name="Live">What is being indexed, and what came of the last run.</param>
/// <param name="Import">Whether files can be imported over HTTP.</param>
public sealed record LibraryAnswer(
    bool IsSample,
    long Generation,
    int Actions,
    int UnreadableActions,
    int Cities,
    DateTimeOffset Built,
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyList<SourceFileRecord> Files,
    LiveState Live,
    ImportAnswer Import);
