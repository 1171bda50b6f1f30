using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Sharing.Export;

/// <summary>Writes a report of shared text as a file.</summary>
public static class SharedTextExport
{
    /// <summary>The formats, by the names that people give them.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["html", "csv", "graphml"];

    /// <summary>Writes a report.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="report">The report, with passages.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether a CSV begins with a byte order mark.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static void Write(string format, SharedTextReport report, TextWriter output, bool byteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        switch (format)
        {
            case "html":
                SharedTextHtml.Write(report, output);
                break;
            case "csv":
                SharedTextCsv.Write(report, output, byteOrderMark);
                break;
            case "graphml":
                SharedTextGraphMl.Write(report, output);
                break;
            default:
                throw new ArgumentException($"'{format}' is none of {string.Join(", ", Formats)}.", nameof(format));
        }
    }
}
