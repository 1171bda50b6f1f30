using System.Globalization;
using System.Text;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Cli.Output;

/// <summary>Shows two actions side by side: what they share, with what differs between brackets.</summary>
internal static class ComparisonDisplay
{
    /// <summary>Prints a comparison.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    public static void Print(Screen screen, SharedComparison comparison)
    {
        screen.Title($"A {comparison.CityA}: {comparison.TitleA}");
        screen.Unbroken(comparison.A, 2);
        screen.Title($"B {comparison.CityB}: {comparison.TitleB}");
        screen.Unbroken(comparison.B, 2);
        foreach (var field in comparison.Fields)
        {
            screen.Output.WriteLine();
            var names = field.FieldA == field.FieldB ? field.FieldA : $"{field.FieldA} of A, {field.FieldB} of B";
            var kind = field.Kind switch { "platform" => " (the form's sentence)", "law" => " (laws and slogans)", _ => "" };
            screen.Title(string.Create(CultureInfo.InvariantCulture, $"{names}{kind}: {field.ContainmentA * 100:0} % of A stands in B, {field.ContainmentB * 100:0} % of B in A"));
            foreach (var passage in field.Passages)
            {
                Passage(screen, passage);
            }
        }

        screen.Notes(comparison.Notes);
    }

    private static void Passage(Screen screen, SharedPassage passage)
    {
        var text = new StringBuilder();
        var marks = new List<IReadOnlyList<int>>();
        foreach (var run in passage.Runs ?? [])
        {
            if (run.Kind == "equal")
            {
                text.Append(run.TextA);
                continue;
            }

            var start = text.Length;
            text.Append(run.Kind switch
            {
                "onlyA" => $"[{run.TextA} \u2192 ]",
                "onlyB" => $"[ \u2192 {run.TextB}]",
                _ => $"[{run.TextA} \u2192 {run.TextB}]",
            });
            marks.Add([start, text.Length]);
        }

        screen.Text(text.ToString(), 2, marks);
        screen.Aside(string.Create(CultureInfo.InvariantCulture, $"A {passage.StartA} to {passage.EndA}, B {passage.StartB} to {passage.EndB}"), 4);
    }
}
