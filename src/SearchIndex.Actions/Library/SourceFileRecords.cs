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
        ReadingReport report = entry.Place.Note is { } note ? entry.Report with { Notes = [.. entry.Report.Notes, note] } : entry.Report;
        return new SourceFileRecord(entry.Name, entry.Sha256, entry.Profile?.City, entry.Place.Status, entry.Place.StandsIn, report);
    }
}
