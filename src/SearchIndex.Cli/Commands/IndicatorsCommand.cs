using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex indicators</c>: what cities state in figures, side by side.</summary>
internal static class IndicatorsCommand
{
    private const int ValueColumns = 10;
    private const int DateColumns = 10;

    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string?>("INDICATOR") { Description = "Key, query name or a part of a name, such as tree-cover; without it all", Arity = ArgumentArity.ZeroOrOne };
        var city = new Option<string?>("--city") { Description = "Only cities with this in their name", HelpName = "NAME" };
        var words = new Option<bool>("--words") { Description = "Also sentences of the form that hold words and no figure" };
        var json = CommandContext.Json();
        var csv = new Option<bool>("--csv") { Description = "Print comma-separated values, a row a value" };
        var mark = new Option<bool>("--bom") { Description = "Begin a CSV with a byte order mark, as Excel wants it for Chinese" };
        var command = new Command("indicators", "Lists what cities state in figures, in one unit, with doubts") { name, city, words, json, csv, mark };
        command.SetAction(parsed =>
        {
            using var library = context.Open(parsed);
            var all = library.Indicators();
            var table = all.Narrow(parsed.GetValue(name), parsed.GetValue(city));
            if (parsed.GetValue(name) is { } asked && table.Indicators.Count == 0)
            {
                context.Screen.Warn($"No city here states '{asked}'. There are: {string.Join(", ", all.Indicators.Select(indicator => indicator.Key))}.");
                return ExitStatus.Trouble;
            }

            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(table, LibraryJson.Indented.IndicatorTable));
            }
            else if (parsed.GetValue(csv))
            {
                IndicatorCsv.Write(table, context.Screen.Output, parsed.GetValue(mark));
            }
            else
            {
                Print(context.Screen, table, parsed.GetValue(words) || parsed.GetValue(name) is not null);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(Screen screen, IndicatorTable table, bool words)
    {
        foreach (var indicator in table.Indicators.Where(indicator => words || indicator.IsNumber))
        {
            screen.Title($"{indicator.English} · {indicator.Chinese}{(indicator.Unit.Length > 0 ? $" · {indicator.Unit}" : "")}");
            if (indicator.IsNumber && indicator.QueryNames.Count > 0)
            {
                screen.Aside($"search: {indicator.QueryNames[0]}:>0", 2);
            }

            var readings = table.Cities.Select(city => table.Find(indicator.Key, city.Id)).OfType<IndicatorReading>().ToList();
            var columns = Math.Min(26, readings.Select(reading => TextWidth.Of(reading.City)).DefaultIfEmpty(0).Max());
            foreach (var reading in indicator.IsNumber ? readings.OrderByDescending(reading => reading.Value) : readings.AsEnumerable())
            {
                PrintReading(screen, table, indicator, reading, columns);
            }

            screen.Output.WriteLine();
        }

        PrintFlags(screen, table);
    }

    private static void PrintReading(Screen screen, IndicatorTable table, Indicator indicator, IndicatorReading reading, int columns)
    {
        var city = TextWidth.Pad(TextWidth.Cut(reading.City, columns), columns);
        var date = reading.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (reading.Field == "about" ? "(About)" : "no date");
        if (!indicator.IsNumber)
        {
            screen.Text($"{city}  {(indicator.Kind == IndicatorKind.Fact ? "yes: " : "")}{reading.Text}", 2, hanging: 4);
            return;
        }

        var value = reading.Value is { } number ? number.ToString("#,0.####", CultureInfo.InvariantCulture) : "?";
        var flags = table.FlagsOf(reading).Count();
        screen.Text($"{city}  {value.PadLeft(ValueColumns)}  {date.PadRight(DateColumns)}  “{Line(reading.Text)}”{(reading.Origin == "platform" ? "" : " (own words)")}{(flags > 0 ? $" [{flags}]" : "")}", 2, hanging: 4);
    }

    private static void PrintFlags(Screen screen, IndicatorTable table)
    {
        screen.Title(table.Flags.Count == 0 ? "No figure is in doubt." : $"{table.Flags.Count} {(table.Flags.Count == 1 ? "figure wants" : "figures want")} a second look");
        foreach (var flag in table.Flags)
        {
            screen.Text($"{flag.Severity}: {flag.Statement}", 2, hanging: 4);
            screen.Unbroken(string.Join("  ", flag.Places.Select(place => $"{place.ActionId ?? place.CityId}#{place.Field}:{place.Start}-{place.End}")), 4);
        }

        if (table.Unread.Count > 0)
        {
            screen.Output.WriteLine();
            screen.Title("Figures in baselines that no form takes");
            foreach (var place in table.Unread)
            {
                screen.Text($"{place.City}: {place.Text}", 2, hanging: 4);
            }
        }
    }

    private static string Line(string text) => text.Replace('\n', ' ');
}
