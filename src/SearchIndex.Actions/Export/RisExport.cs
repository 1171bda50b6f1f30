using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Export;

/// <summary>Writes actions as RIS: tagged lines that end with CRLF.</summary>
internal static class RisExport
{
    /// <summary>Writes one reference.</summary>
    /// <param name="action">The action.</param>
    /// <param name="output">Receives the text.</param>
    public static void Write(ActionRecord action, TextWriter output)
    {
        Line(output, "TY", "GEN");
        Line(output, "ID", action.Id);
        Line(output, "TI", action.Title);
        Line(output, "AU", Citation.Author(action));
        Line(output, "T2", Citation.Publisher(action));
        if (Citation.Date(action) is { } day)
        {
            Line(output, "PY", day.Year.ToString("0000", CultureInfo.InvariantCulture));
            Line(output, "DA", day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        }

        Line(output, "AB", action.Description ?? action.Target ?? action.Baseline);
        Line(output, "CY", action.Country);
        foreach (var keyword in new[] { action.Commitment, action.AreaTitle }.Concat(action.Laws))
        {
            Line(output, "KW", keyword);
        }

        Line(output, "N1", Citation.Note(action));
        output.Write("ER  - \r\n\r\n");
    }

    // A value is one line: a line feed in it would begin a new tag.
    private static void Line(TextWriter output, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.Write($"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
        }
    }
}
