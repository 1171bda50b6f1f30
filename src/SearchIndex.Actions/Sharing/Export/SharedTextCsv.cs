using System.Globalization;
using CsvHelper;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Sharing.Export;

/// <summary>Writes pairs as comma-separated values after RFC 4180, with CRLF: a row a passage, so that offsets have cells of their own.</summary>
internal static class SharedTextCsv
{
    private static readonly string[] Columns =
    [
        "a", "b", "cityA", "cityB", "titleA", "titleB", "sameCity", "kind", "containmentA", "containmentB", "jaccard", "characters", "lawShare", "platformShare", "swaps",
        "passageFieldA", "passageStartA", "passageEndA", "passageFieldB", "passageStartB", "passageEndB", "passageText", "minContainment", "generation", "versions",
    ];

    /// <summary>Writes the pairs. A cell that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark.</param>
    public static void Write(SharedTextReport report, TextWriter output, bool byteOrderMark)
    {
        if (byteOrderMark)
        {
            output.Write('\uFEFF');
        }

        using var csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = false, Injection = CsvInjection.Escape, NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (var pair in report.Pairs)
        {
            foreach (var passage in pair.Passages.Count == 0 ? [null] : pair.Passages.Cast<SharedPassage?>())
            {
                csv.WriteRecord(Cells(report, pair, passage));
            }
        }

        csv.Flush();
    }

    private static string[] Cells(SharedTextReport report, SharedPairRecord pair, SharedPassage? passage) =>
    [
        pair.A, pair.B, pair.CityA, pair.CityB, pair.TitleA, pair.TitleB, pair.SameCity ? "true" : "false", pair.Kind, Number(pair.ContainmentA), Number(pair.ContainmentB),
        Number(pair.Jaccard), Number(pair.Characters), Number(pair.LawShare), Number(pair.PlatformShare), string.Join("; ", pair.Swaps.Select(swap => $"{swap.A} => {swap.B}")),
        passage?.FieldA ?? "", Number(passage?.StartA), Number(passage?.EndA), passage?.FieldB ?? "", Number(passage?.StartB), Number(passage?.EndB),
        string.Concat((passage?.Runs ?? []).Select(run => run.TextA)), Number(report.Method.MinContainment), Number(report.Method.Generation),
        string.Join("; ", report.Method.Versions.Select(version => $"{version.Key}={version.Value}")),
    ];

    private static string Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
