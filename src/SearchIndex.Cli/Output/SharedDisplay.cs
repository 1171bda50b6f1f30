using System.Globalization;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Cli.Output;

/// <summary>Shows shared text on the screen: first how much each two cities share, then the pairs.</summary>
internal static class SharedDisplay
{
    private const int ShownCells = 20;

    /// <summary>Prints a report.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="report">The report.</param>
    public static void Print(Screen screen, SharedTextReport report)
    {
        if (report.Total == 0)
        {
            screen.Title("No two actions share text at this threshold.");
        }
        else
        {
            screen.Title(string.Create(CultureInfo.InvariantCulture,
                $"{report.Total} {(report.Total == 1 ? "pair shares" : "pairs share")} {report.Method.MinContainment:0.##} or more of the shorter text, names masked"));
            Matrix(screen, report);
        }

        foreach (var (pair, number) in report.Pairs.Select((pair, i) => (pair, report.Offset + i + 1)))
        {
            screen.Output.WriteLine();
            Pair(screen, pair, number);
        }

        if (report.LeftOverNames.Count > 0)
        {
            screen.Output.WriteLine();
            screen.Title("Names of other places, perhaps left over");
            foreach (var name in report.LeftOverNames)
            {
                screen.Text($"{name.Name} ({name.Place}) in {name.City}: {name.Sentence}", 2, hanging: 4);
                screen.Unbroken(name.Id, 4);
            }
        }

        screen.Notes(report.Notes);
    }

    private static void Matrix(Screen screen, SharedTextReport report)
    {
        if (report.Matrix.Count == 0)
        {
            return;
        }

        screen.Output.WriteLine();
        var rows = report.Matrix.Take(ShownCells).Select(cell => (Name: cell.A == cell.B ? $"{cell.A} with itself" : $"{cell.A} \u2013 {cell.B}", Cell: cell)).ToList();
        var width = Math.Min(screen.Width - 24, rows.Max(row => TextWidth.Of(row.Name)));
        foreach (var (name, cell) in rows)
        {
            screen.Text(string.Create(CultureInfo.InvariantCulture,
                $"{TextWidth.Pad(TextWidth.Cut(name, width), width)} {cell.Pairs,5} {(cell.Pairs == 1 ? "pair " : "pairs")} {cell.Characters,7:N0} characters"), 2);
        }

        if (report.Matrix.Count > ShownCells)
        {
            screen.Aside($"and {report.Matrix.Count - ShownCells} more pairs of cities", 2);
        }
    }

    private static void Pair(Screen screen, SharedPairRecord pair, int number)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{number}. {Percent(pair.ContainmentA)} of {pair.CityA}'s, {Percent(pair.ContainmentB)} of {pair.CityB}'s text");
        screen.Title(pair.Kind switch { "platform" => head + ", the form's sentence", "law" => head + ", laws and slogans", _ => head });
        screen.Text(pair.TitleA == pair.TitleB ? pair.TitleA : $"{pair.TitleA} / {pair.TitleB}", 3, hanging: 5);
        if (pair.Swaps.Count > 0)
        {
            screen.Text(string.Join("; ", pair.Swaps.Take(6).Select(swap => $"{swap.A} \u2192 {swap.B}")), 3, hanging: 5);
        }

        screen.Unbroken(pair.A, 3);
        if (pair.B != pair.A)
        {
            screen.Unbroken(pair.B, 3);
        }
    }

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
