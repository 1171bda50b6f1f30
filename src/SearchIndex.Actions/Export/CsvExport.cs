using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Export;

/// <summary>Writes actions as comma-separated values after RFC 4180, with CRLF.</summary>
internal static class CsvExport
{
    private static readonly string[] Columns =
    [
        "id", "city", "cityLocal", "country", "region", "area", "areaTitle", "commitment", "title", "description", "descriptionUpdated", "baseline",
        "baselineUpdated", "target", "targetUpdated", "readable", "readability", "flags", "concepts", "species", "laws", "quantities", "sourceFile",
        "sourceLine", "sourceEndLine", "downloaded",
    ];

    /// <summary>Writes actions.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark.</param>
    /// <returns>How many actions were written.</returns>
    public static int Write(IEnumerable<ActionRecord> actions, TextWriter output, bool byteOrderMark) =>
        TableCsv.Write(Columns, actions.Select(Cells), output, byteOrderMark);

    private static string[] Cells(ActionRecord action) =>
    [
        action.Id, action.City, action.CityLocal ?? "", action.Country ?? "", action.Region ?? "", Number(action.Area), action.AreaTitle, action.Commitment,
        action.Title, action.Description ?? "", Date(action.DescriptionUpdated), action.Baseline ?? "", Date(action.BaselineUpdated), action.Target ?? "",
        Date(action.TargetUpdated), action.Readable ? "true" : "false", action.Readability.ToString(CultureInfo.InvariantCulture), Join(action.Flags),
        Join(action.Concepts), Join(action.Species), Join(action.Laws), Join(action.Quantities), action.Source.File, Number(action.Source.Line),
        Number(action.Source.EndLine), Date(action.Source.Downloaded),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Join(IReadOnlyList<string> values) => string.Join("; ", values);
}
