using System.Globalization;
using SearchIndex.Actions.Export;

namespace SearchIndex.Actions.Coverage;

/// <summary>Writes a coverage matrix as comma-separated values: a row for each action, and one for each city and heading without any.</summary>
public static class CoverageCsv
{
    private static readonly string[] Columns =
    [
        "heading", "chinese", "area", "commitment", "city", "cityLocal", "marks", "action", "description", "baseline", "target", "targetRepeatsDescription",
        "baselineIsPlatformWording", "descriptionUpdated", "baselineUpdated", "targetUpdated", "stale", "query",
    ];

    /// <summary>Writes a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write(CoverageMatrix matrix, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(output);
        var headings = matrix.Headings.ToDictionary(heading => heading.Title, StringComparer.Ordinal);
        var cities = matrix.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        return TableCsv.Write(Columns, matrix.Cells.SelectMany(cell => Rows(cell, headings[cell.Heading], cities[cell.CityId])), output, byteOrderMark);
    }

    private static IEnumerable<string[]> Rows(CoverageCell cell, CoverageHeading heading, CoverageCity city)
    {
        string[] head = [heading.Title, heading.Chinese ?? "", heading.Area.ToString(CultureInfo.InvariantCulture), heading.Commitment, city.City, city.CityLocal ?? "", cell.Marks.Trim()];
        return cell.Actions.Count == 0
            ? [[.. head, "", "absent", "absent", "absent", "", "", "", "", "", "", cell.Query]]
            : cell.Actions.Select(action => (string[])
            [
                .. head, action.Id, State(action.Description, "empty"), State(action.Baseline, "missing"), State(action.Target, "missing"), Yes(action.Target.Repeats),
                Yes(action.Baseline.PlatformWording), Date(action.Description), Date(action.Baseline), Date(action.Target), Yes(action.Stale), cell.Query,
            ]);
    }

    private static string State(CoverageText text, string otherwise) => text.Present ? "present" : otherwise;

    private static string Yes(bool yes) => yes ? "yes" : "no";

    private static string Date(CoverageText text) => text.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
