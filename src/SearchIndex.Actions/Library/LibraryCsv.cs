using System.Globalization;
using SearchIndex.Actions.Export;

namespace SearchIndex.Actions.Library;

/// <summary>Writes what a library holds as comma-separated values: a row a city, or a row a source file.</summary>
public static class LibraryCsv
{
    private static readonly string[] CityColumns =
        ["id", "city", "cityLocal", "country", "region", "population", "headOfGovernment", "downloaded", "actions", "actionsStated", "files"];

    private static readonly string[] FileColumns =
        ["file", "city", "status", "standsIn", "format", "layout", "encoding", "actionsFound", "actionsStated", "linesNotTaken", "notes", "error", "sha256"];

    /// <summary>Writes cities.</summary>
    /// <param name="cities">The cities.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <returns>How many rows were written.</returns>
    public static int WriteCities(IEnumerable<CityRecord> cities, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(cities);
        ArgumentNullException.ThrowIfNull(output);
        return TableCsv.Write(CityColumns, cities.Select(city => new[]
        {
            city.Id, city.City, city.CityLocal ?? "", city.Country ?? "", city.Region ?? "", city.Population?.ToString(CultureInfo.InvariantCulture) ?? "", city.HeadOfGovernment ?? "",
            city.Downloaded?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Number(city.Actions), Number(city.ActionsStated), string.Join("; ", city.Files.Select(file => file.File)),
        }), output, byteOrderMark);
    }

    /// <summary>Writes source files with how their reading went.</summary>
    /// <param name="files">The files.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark.</param>
    /// <returns>How many rows were written.</returns>
    public static int WriteFiles(IEnumerable<SourceFileRecord> files, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        return TableCsv.Write(FileColumns, files.Select(file => new[]
        {
            file.File, file.City ?? "", file.Status, file.StandsIn ?? "", file.Report.Format, file.Report.Layout, file.Report.Encoding ?? "", Number(file.Report.ActionsFound),
            Number(file.Report.ActionsStated), Number(file.Report.UnplacedLines.Count), string.Join(" ", file.Report.Notes), file.Report.Error ?? "", file.Sha256,
        }), output, byteOrderMark);
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
