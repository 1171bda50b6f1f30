using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Citing;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Export;

/// <summary>Writes actions in the formats of <see cref="ExportFormat"/>, one after the other, never cut.</summary>
public static class ActionExport
{
    /// <summary>The formats by the names that command line and service know.</summary>
    public static IReadOnlyDictionary<string, ExportFormat> Formats { get; } = new Dictionary<string, ExportFormat>(StringComparer.OrdinalIgnoreCase)
    {
        ["jsonl"] = ExportFormat.JsonLines,
        ["csv"] = ExportFormat.Csv,
        ["bibtex"] = ExportFormat.BibTex,
        ["ris"] = ExportFormat.Ris,
        ["gbt7714"] = ExportFormat.Gbt7714,
    };

    /// <summary>Writes actions.</summary>
    /// <param name="format">The format.</param>
    /// <param name="actions">What to write, in order.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether a CSV begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <param name="site">Where the service is reached, so that references carry addresses; null for none.</param>
    /// <returns>How many actions were written.</returns>
    public static int Write(ExportFormat format, IEnumerable<ActionRecord> actions, TextWriter output, bool byteOrderMark = false, string? site = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(output);
        return format switch
        {
            ExportFormat.JsonLines => Each(actions, (action, _) =>
            {
                output.Write(JsonSerializer.Serialize(action, LibraryJson.Lines.ActionRecord));
                output.Write('\n');
            }),
            ExportFormat.Csv => CsvExport.Write(actions, output, byteOrderMark),
            ExportFormat.BibTex => Each(actions, (action, _) => output.Write(BibTex.Of(ActionCitation.Of(action, site: site)) + "\n")),
            ExportFormat.Ris => Each(actions, (action, _) => output.Write(Ris.Of(ActionCitation.Of(action, site: site)) + "\r\n")),
            ExportFormat.Gbt7714 => Each(actions, (action, number) => output.Write(string.Create(CultureInfo.InvariantCulture, $"[{number}] {Gbt7714.Of(ActionCitation.Of(action, site: site))}\n"))),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
    }

    private static int Each(IEnumerable<ActionRecord> actions, Action<ActionRecord, int> write)
    {
        var count = 0;
        foreach (var action in actions)
        {
            write(action, ++count);
        }

        return count;
    }
}
