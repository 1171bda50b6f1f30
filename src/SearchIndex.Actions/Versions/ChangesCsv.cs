using System.Globalization;
using SearchIndex.Actions.Export;

namespace SearchIndex.Actions.Versions;

/// <summary>Writes what changed between two downloads as comma-separated values: a row a field.</summary>
public static class ChangesCsv
{
    private static readonly string[] Columns =
        ["city", "from", "to", "action", "oldAction", "heading", "oldHeading", "change", "field", "fieldChange", "old", "new", "oldUpdated", "newUpdated"];

    /// <summary>Writes the changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write(ProfileChanges changes, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(output);
        string[] head = [changes.City, changes.Old?.File ?? "", changes.New.File];
        var profile = changes.Profile.Select(field => Row([.. head, "", "", "", "", "profile"], field));
        var actions = changes.Actions.SelectMany(change => change.Fields.DefaultIfEmpty().Select(field => Row(
            [.. head, change.NewId ?? "", change.OldId ?? "", change.NewHeading ?? "", change.OldHeading ?? "", change.Kind], field)));
        return TableCsv.Write(Columns, profile.Concat(actions), output, byteOrderMark);
    }

    private static string[] Row(string[] head, FieldChange? field) =>
        [.. head, field?.Field ?? "", field?.Kind ?? "", field?.Old ?? "", field?.New ?? "", Day(field?.OldUpdated), Day(field?.NewUpdated)];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
