using System.Globalization;
using SearchIndex.Actions.Export;

namespace SearchIndex.Actions.Library.Concepts;

/// <summary>Writes the knowledge index as comma-separated values: a row an entry, or a row an action that names one.</summary>
public static class ConceptCsv
{
    private static readonly string[] ListColumns = ["key", "kind", "name", "chinese", "english", "latin", "pinyin", "actions", "cities"];

    private static readonly string[] PageColumns =
        ["key", "kind", "name", "action", "city", "cityLocal", "title", "updated", "fields", "written", "sentence", "notes"];

    /// <summary>Writes a list of entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write(IEnumerable<ConceptSummary> entries, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(output);
        return TableCsv.Write(ListColumns, entries.Select(entry => new[]
        {
            entry.Key, entry.Kind, entry.Name, entry.Chinese ?? "", entry.English ?? "", entry.Latin ?? "", entry.Pinyin ?? "", Number(entry.Actions), Number(entry.Cities),
        }), output, byteOrderMark);
    }

    /// <summary>Writes the actions that name entries.</summary>
    /// <param name="pages">Pages of entries.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark.</param>
    /// <returns>How many rows were written.</returns>
    public static int WriteActions(IEnumerable<ConceptRecord> pages, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(output);
        return TableCsv.Write(PageColumns, pages.SelectMany(page => page.Actions.Select(action => new[]
        {
            page.Key, page.Kind, page.Name, action.Id, action.City, action.CityLocal ?? "", action.Title, Day(action.Updated), string.Join("; ", action.Fields.Select(Field)),
            string.Join("; ", action.Written), action.Sentence, string.Join(" ", action.Notes),
        })), output, byteOrderMark);
    }

    private static string Field(ConceptField field) => field.Updated is { } day ? $"{field.Field} {Day(day)}" : field.Field;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
