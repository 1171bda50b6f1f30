using System.Globalization;
using SearchIndex.Actions.Concordance;

namespace SearchIndex.Cli.Output;

/// <summary>A concordance on the screen: keywords below each other.</summary>
internal static class KwicDisplay
{
    /// <summary>Prints a concordance.</summary>
    /// <param name="screen">Where to write.</param>
    /// <param name="response">The concordance.</param>
    public static void Print(Screen screen, KwicResponse response)
    {
        var times = response.Total == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{response.Total:#,0} times");
        screen.Title(response.Total == 0
            ? $"\u201C{string.Join(" | ", response.Forms)}\u201D stands nowhere in {string.Join(", ", KwicRequest.UsualFields)}."
            : string.Create(CultureInfo.InvariantCulture, $"\u201C{string.Join(" | ", response.Forms)}\u201D stands {times} in {response.Actions:#,0} {(response.Actions == 1 ? "action" : "actions")}, sorted by {response.Sort}"));
        if (response.Total > 0)
        {
            screen.Text(string.Join(", ", response.Cities.Select(city => $"{city.Value} {city.Count}")));
            screen.Text(string.Join(", ", response.Fields.Select(field => $"{field.Value} {field.Count}")));
            screen.Output.WriteLine();
        }

        var left = response.Lines.Select(line => TextWidth.Of(Plain(line.Left))).DefaultIfEmpty(0).Max();
        var right = response.Lines.Select(line => TextWidth.Of(Plain(line.Keyword + line.Right))).DefaultIfEmpty(0).Max();
        foreach (var line in response.Lines)
        {
            var before = Plain(line.Left);
            screen.Keyword(new string(' ', left - TextWidth.Of(before)) + before, Plain(line.Keyword), TextWidth.Pad(Plain(line.Right), right - TextWidth.Of(Plain(line.Keyword))),
                $"{line.City}, {line.Field}{(line.Repeats ? " (as description)" : "")}");
        }

        PrintCollocates(screen, response);
        screen.Notes(response.Notes);
    }

    private static void PrintCollocates(Screen screen, KwicResponse response)
    {
        if (response.Collocates.Count == 0)
        {
            return;
        }

        var columns = Math.Min(32, response.Collocates.Max(collocate => TextWidth.Of(collocate.Text)));
        foreach (var group in response.Collocates.GroupBy(collocate => collocate.Kind == "word"))
        {
            screen.Output.WriteLine();
            screen.Title($"{TextWidth.Pad(group.Key ? "Words near it" : "Concepts near it", columns + 2)}  left  right  actions  everywhere        G\u00B2");
            foreach (var collocate in group)
            {
                screen.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {TextWidth.Pad(TextWidth.Cut(collocate.Text, columns), columns)}  {collocate.Left,4}  {collocate.Right,5}  {collocate.Actions,7}  {collocate.Everywhere,10}  {collocate.LogLikelihood,9:0.0}"));
            }
        }
    }

    // A line is one line, whatever stands in the text.
    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
