using System.Globalization;
using SearchIndex.Actions.Export;

namespace SearchIndex.Actions.Concordance;

/// <summary>Writes a concordance as comma-separated values, a row a line, in the order of the lines.</summary>
public static class KwicCsv
{
    private static readonly string[] Columns =
        ["line", "left", "keyword", "right", "city", "cityLocal", "title", "field", "start", "end", "updated", "repeatsDescription", "id"];

    private static readonly string[] CollocateColumns = ["text", "kind", "left", "right", "total", "actions", "everywhere", "logLikelihood"];

    /// <summary>Writes the lines.</summary>
    /// <param name="concordance">The concordance.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write(KwicResponse concordance, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(concordance);
        ArgumentNullException.ThrowIfNull(output);
        return TableCsv.Write(Columns, concordance.Lines.Select((line, index) => Cells(line, concordance.Offset + index + 1)), output, byteOrderMark);
    }

    /// <summary>Writes the collocates.</summary>
    /// <param name="concordance">The concordance.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark.</param>
    /// <returns>How many rows were written.</returns>
    public static int WriteCollocates(KwicResponse concordance, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(concordance);
        ArgumentNullException.ThrowIfNull(output);
        return TableCsv.Write(CollocateColumns, concordance.Collocates.Select(Cells), output, byteOrderMark);
    }

    private static string[] Cells(KwicLine line, int number) =>
    [
        Number(number), line.Left, line.Keyword, line.Right, line.City, line.CityLocal ?? "", line.Title, line.Field, Number(line.Start), Number(line.End),
        line.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", line.Repeats ? "true" : "false", line.Id,
    ];

    private static string[] Cells(KwicCollocate collocate) =>
    [
        collocate.Text, collocate.Kind, Number(collocate.Left), Number(collocate.Right), Number(collocate.Left + collocate.Right), Number(collocate.Actions),
        collocate.Everywhere.ToString(CultureInfo.InvariantCulture), collocate.LogLikelihood.ToString("0.00", CultureInfo.InvariantCulture),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
