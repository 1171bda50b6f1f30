using SearchIndex.Actions.Reading;

namespace SearchIndex.Actions.Library;

/// <summary>What is said of the files of a library.</summary>
internal static class SourceFileRecords
{
    /// <summary>The record of a file.</summary>
    /// <param name="entry">The file.</param>
    /// <returns>Its place and its report; why it was placed so is the last note.</returns>
    public static SourceFileRecord Of(FileEntry entry)
    {
        var report = entry.Place.Note is { } note ? entry.Report with { Notes = [.. entry.Report.Notes, note] } : entry.Report;
        return new SourceFileRecord(entry.Name, entry.Sha256, entry.Profile?.City, entry.Place.Status, entry.Place.StandsIn, report);
    }

    /// <summary>The record of a file of which nothing could be read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="problem">Why.</param>
    /// <returns>A record with an error in its report.</returns>
    public static SourceFileRecord NotRead(string name, string problem) => new(name, "", null, FilePlace.NotRead, null, new ReadingReport
    {
        File = name,
        Format = "unknown",
        Encoding = null,
        Layout = "not read",
        ActionsFound = 0,
        ActionsStated = null,
        UnplacedLines = [],
        Notes = [],
        Error = problem,
    });
}
