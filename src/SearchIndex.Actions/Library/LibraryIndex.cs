using System.Text.Json;
using System.Text.RegularExpressions;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Actions.Library;

/// <summary>Opens the engine's index of a library, and says in words for people why it cannot.</summary>
internal static partial class LibraryIndex
{
    /// <summary>Name of the commit's summary among what the writer stores with it.</summary>
    public const string SummaryKey = "library";

    /// <summary>Opens the newest commit.</summary>
    /// <param name="folder">Folder of the index.</param>
    /// <param name="lexicons">The analyzers and lexicons that it was built with.</param>
    /// <param name="otherConcepts">Whether it may have been built with other tables of names.</param>
    /// <returns>The snapshot and its summary.</returns>
    /// <exception cref="LibraryException">It cannot be opened.</exception>
    public static (IndexReader Reader, LibrarySummary Summary) Open(string folder, LibraryLexicons lexicons, bool otherConcepts = false)
    {
        var full = Path.GetFullPath(folder);
        DemandIndex(full);
        IndexReader? reader = null;
        try
        {
            // The words take longest and may be under way on another thread; the rest is read meanwhile.
            _ = (lexicons.Indicators, lexicons.Knowledge, lexicons.Characters);
            reader = IndexReader.Open(new FileDirectory(full), () => LibrarySchema.Create(lexicons));
            var summary = Summary(reader, full);
            DemandVersions(summary, lexicons, full, otherConcepts);
            return (reader, summary);
        }
        catch (Exception error) when (Explain(error, full) is { } explained)
        {
            reader?.Dispose();
            throw explained;
        }
        catch (LibraryException)
        {
            reader?.Dispose();
            throw;
        }
    }

    /// <summary>Whether a folder holds a commit of an index.</summary>
    /// <param name="folder">A folder, which need not be there.</param>
    /// <returns>False where there is none.</returns>
    public static bool Exists(string folder) => Directory.Exists(folder) && IndexReader.Exists(new FileDirectory(folder));

    /// <summary>Reads the files of a library.</summary>
    /// <param name="reader">The index.</param>
    /// <returns>All files, by name.</returns>
    public static IReadOnlyList<FileEntry> Files(IndexSnapshot reader)
    {
        var searcher = new Engine.Searching.Searcher(reader);
        var files = new List<FileEntry>();
        foreach (var document in searcher.Matches(new Engine.Queries.TermQuery(LibraryFields.Kind, "file")))
        {
            files.Add(JsonSerializer.Deserialize(searcher.Stored(document).Text(LibraryFields.Record)!, StoredJson.Default.FileEntry)!);
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return files;
    }

    /// <summary>Turns a failure of the engine into words for people.</summary>
    /// <param name="error">What the engine threw.</param>
    /// <param name="folder">Folder of the index.</param>
    /// <returns>Null where it is not one of the known kinds.</returns>
    public static LibraryException? Explain(Exception error, string folder) => error switch
    {
        IndexNotFoundException => Missing(folder),
        IndexCorruptException { IsOtherVersion: true } other => new LibraryException(LibraryProblem.OtherVersion,
            $"The index in {folder} was written by another version of the program ({other.File}: {other.Found}, where this one reads {other.Expected}). "
            + $"Build it anew from its sources: searchindex index PATH... --rebuild --index {folder}", error),
        IndexCorruptException damage => new LibraryException(LibraryProblem.Damaged,
            $"The index in {folder} is damaged: {damage.File}, byte {damage.Offset}: expected {damage.Expected}, found {damage.Found}. "
            + $"Build it anew from its sources: searchindex index PATH... --rebuild --index {folder}", error),
        IndexMismatchException => new LibraryException(LibraryProblem.OtherVersion, OtherVersion(folder, error.Message), error),
        IndexLockedException => new LibraryException(LibraryProblem.Busy,
            $"Another process is writing to the index in {folder}. Wait until it is done, or stop it; an index has one writer at a time.", error),
        JsonException => new LibraryException(LibraryProblem.Damaged,
            $"The index in {folder} holds a record that cannot be read ({error.Message}). Build it anew from its sources: searchindex index PATH... --rebuild --index {folder}", error),
        _ => null,
    };

    /// <summary>Throws where what a library was built with is not what is at hand.</summary>
    /// <param name="summary">Its summary.</param>
    /// <param name="lexicons">What is at hand.</param>
    /// <param name="folder">Folder of the index.</param>
    /// <param name="otherConcepts">Whether it may have been built with other tables of names.</param>
    public static void DemandVersions(LibrarySummary summary, LibraryLexicons lexicons, string folder, bool otherConcepts)
    {
        var now = lexicons.Versions();
        var different = new List<string>();
        foreach (var (name, version) in now)
        {
            if (!summary.Versions.TryGetValue(name, out var then) || then != version)
            {
                different.Add(name);
            }
        }

        if (different is [LibraryLexicons.ConceptsVersion])
        {
            if (!otherConcepts)
            {
                throw new LibraryException(LibraryProblem.OtherVersion,
                    $"The index in {folder} was built with other tables of names ({summary.Versions.GetValueOrDefault(LibraryLexicons.ConceptsVersion, "none")}; here are {now[LibraryLexicons.ConceptsVersion]}), "
                    + $"so counts and translations would be wrong. Look its texts through again: searchindex index PATH... --index {folder}");
            }
        }
        else if (different.Count > 0)
        {
            throw new LibraryException(LibraryProblem.OtherVersion, OtherVersion(folder, $"different now: {string.Join(", ", different)}."));
        }
    }

    /// <summary>Whether a library was built with other tables of names than those at hand.</summary>
    /// <param name="summary">Its summary.</param>
    /// <param name="lexicons">What is at hand.</param>
    /// <returns>False where they are the same.</returns>
    public static bool HasOtherConcepts(LibrarySummary summary, LibraryLexicons lexicons) =>
        summary.Versions.GetValueOrDefault(LibraryLexicons.ConceptsVersion) != lexicons.Versions()[LibraryLexicons.ConceptsVersion];

    private static LibraryException Missing(string folder) =>
        new(LibraryProblem.Missing, $"There is no index at {folder}: build one with: searchindex index PATH... --index {folder}");

    private static string OtherVersion(string folder, string details) =>
        $"The index in {folder} was built with other analyzers or lexicons ({details.TrimEnd('.')}), so texts would not be found in it. "
        + $"Build it anew from its sources: searchindex index PATH... --rebuild --index {folder}";

    /// <summary>Throws where a folder holds no index.</summary>
    /// <param name="folder">A full path.</param>
    public static void DemandIndex(string folder)
    {
        if (File.Exists(folder))
        {
            throw new LibraryException(LibraryProblem.Foreign, $"{folder} is a file; an index is a folder.");
        }

        if (!Directory.Exists(folder))
        {
            throw Missing(folder);
        }

        if (!Exists(folder))
        {
            throw Directory.EnumerateFileSystemEntries(folder).Any(entry => !IsOurs(entry))
                ? new LibraryException(LibraryProblem.Foreign, $"{folder} holds other files and no index. Name the folder of an index with --index or $SEARCHINDEX_DIR.")
                : Missing(folder);
        }
    }

    /// <summary>Whether a file of a folder without a commit could be left over from a build that was stopped.</summary>
    /// <param name="path">The file.</param>
    /// <returns>False for files of other origin.</returns>
    public static bool IsOurs(string path) =>
        File.Exists(path) && LeftOver().IsMatch(Path.GetFileName(path));

    // Names of the engine's files: the writer's lock, a commit that was not finished, files of segments; and what is shared.
    [GeneratedRegex(@"^(write\.lock|pending-(\d+|shared)|shared-\d+|s\d+(-\d+)?\.[a-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex LeftOver();

    private static LibrarySummary Summary(IndexReader reader, string folder)
    {
        if (!reader.UserData.TryGetValue(SummaryKey, out var json))
        {
            throw new LibraryException(LibraryProblem.Foreign, $"The index in {folder} was not made by 'searchindex index'. Name another folder.");
        }

        return LibrarySummary.Read(json);
    }
}
