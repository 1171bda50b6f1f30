using CsvHelper;

namespace SearchIndex.Actions.Export;

/// <summary>Writes a table as comma-separated values after RFC 4180, with CRLF.</summary>
internal static class TableCsv
{
    /// <summary>Writes a table.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">The cells, a row each.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark.</param>
    /// <returns>How many rows were written.</returns>
    /// <remarks>
    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it, because the texts come from the outside: one that begins
    /// with = + - @ in either width, a tab, a line end or the null character (OWASP ASVS 5.0, 1.2.10).
    /// </remarks>
    public static int Write(string[] columns, IEnumerable<string[]> rows, TextWriter output, bool byteOrderMark)
    {
        if (byteOrderMark)
        {
            output.Write('\uFEFF');
        }

        using var csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = false, Injection = CsvInjection.None, NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord(columns);
        var count = 0;
        foreach (var row in rows)
        {
            csv.WriteRecord(Array.ConvertAll(row, Guard));
            count++;
        }

        csv.Flush();
        return count;
    }

    private static string Guard(string cell) =>
        cell.Length > 0 && (cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20') ? "'" + cell : cell;
}
