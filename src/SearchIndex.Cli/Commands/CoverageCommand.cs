using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex coverage</c>: which city says what under which heading, and what is missing.</summary>
internal static class CoverageCommand
{
    private const int CellColumns = 6;
    private const int ListedGaps = 40;

    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var stale = new Option<string?>("--stale-after") { Description = "How old the newest date of a stale action is: 1y, 18m, 300d (default: 1y)", HelpName = "AGE" };
        var day = new Option<string?>("--as-of") { Description = "The day that it is counted back from (default: the newest download in the library)", HelpName = "DATE" };
        var json = CommandContext.Json();
        var csv = new Option<bool>("--csv") { Description = "Print comma-separated values, a row an action and one for each empty cell" };
        var mark = new Option<bool>("--bom") { Description = "Begin a CSV with a byte order mark, as Excel wants it for Chinese" };
        var command = new Command("coverage", "Shows which city says what under which heading, and what is missing") { stale, day, json, csv, mark };
        command.Validators.Add(result =>
        {
            if (result.GetValue(stale) is { } age && !Age.TryParse(age, out _))
            {
                result.AddError($"--stale-after is '{age}'; write an age such as 1y, 18m or 300d.");
            }

            if (result.GetValue(day) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError($"--as-of is '{text}'; write a day such as 2026-11-21.");
            }
        });
        command.SetAction(parsed =>
        {
            using var library = context.Open(parsed);
            var options = new CoverageOptions
            {
                StaleAfter = Age.TryParse(parsed.GetValue(stale), out var age) ? age : Age.Year,
                AsOf = parsed.GetValue(day) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            };
            var matrix = library.Coverage(options);
            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(matrix, LibraryJson.Indented.CoverageMatrix));
            }
            else if (parsed.GetValue(csv))
            {
                CoverageCsv.Write(matrix, context.Screen.Output, parsed.GetValue(mark));
            }
            else
            {
                Print(context.Screen, matrix);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(Screen screen, CoverageMatrix matrix)
    {
        var perBlock = Math.Max(1, (screen.Width - 30) / CellColumns);
        for (var first = 0; first < matrix.Cities.Count; first += perBlock)
        {
            PrintBlock(screen, matrix, first, Math.Min(perBlock, matrix.Cities.Count - first));
        }

        screen.Text("D description, B baseline (b: sentences of the platform's form only), T target (=: repeats the description), - empty or missing, ! stale, a number: actions under the heading, blank: the city has none.");
        screen.Text($"Stale: {matrix.Rules["stale"]}");
        screen.Output.WriteLine();
        PrintTotals(screen, matrix);
        PrintGaps(screen, matrix);
    }

    private static void PrintBlock(Screen screen, CoverageMatrix matrix, int first, int count)
    {
        var cities = matrix.Cities.Skip(first).Take(count).ToList();
        var columns = Math.Max(24, screen.Width - (count * CellColumns));
        for (var i = 0; i < cities.Count; i++)
        {
            screen.Text($"{(first + i + 1).ToString(CultureInfo.InvariantCulture),3}  {cities[i].City}{(cities[i].CityLocal is { } local && local != cities[i].City ? $" ({local})" : "")}");
        }

        screen.Output.WriteLine();
        screen.Title(new string(' ', columns) + string.Concat(Enumerable.Range(first + 1, count).Select(number => number.ToString(CultureInfo.InvariantCulture).PadRight(CellColumns))).TrimEnd());
        var commitment = "";
        foreach (var heading in matrix.Headings)
        {
            if (heading.Commitment != commitment)
            {
                commitment = heading.Commitment;
                screen.Aside(TextWidth.Cut(commitment, screen.Width));
            }

            var cells = string.Concat(cities.Select(city => matrix.Cell(city.Id, heading.Title).Marks.PadRight(CellColumns)));
            screen.Unbroken((TextWidth.Pad("  " + TextWidth.Cut(heading.Title, columns - 4), columns) + cells).TrimEnd());
        }

        screen.Output.WriteLine();
    }

    private static void PrintTotals(Screen screen, CoverageMatrix matrix)
    {
        static int Of(IReadOnlyList<CoveragePart> parts, string state) => parts.FirstOrDefault(part => part.State == state)?.Count ?? 0;
        var columns = Math.Min(34, matrix.Cities.Select(city => TextWidth.Of(city.City)).DefaultIfEmpty(4).Max());
        (string Name, string State)[] shown = [("desc", "description"), ("empty", "no-description"), ("base", "baseline"), ("target", "target"), ("repeats", "repeats"), ("stale", "stale"), ("undated", "undated")];
        screen.Title(TextWidth.Pad("", columns) + "  actions " + string.Concat(shown.Select(column => column.Name.PadLeft(8))) + "  no heading");
        foreach (var city in matrix.Cities)
        {
            screen.Unbroken(TextWidth.Pad(TextWidth.Cut(city.City, columns), columns) + city.Actions.ToString(CultureInfo.InvariantCulture).PadLeft(9) + " "
                + string.Concat(shown.Select(column => Of(city.Totals, column.State).ToString(CultureInfo.InvariantCulture).PadLeft(8)))
                + city.Absent.Count.ToString(CultureInfo.InvariantCulture).PadLeft(12));
        }

        screen.Unbroken(TextWidth.Pad("all", columns) + matrix.Cities.Sum(city => city.Actions).ToString(CultureInfo.InvariantCulture).PadLeft(9) + " "
            + string.Concat(shown.Select(column => Of(matrix.Totals, column.State).ToString(CultureInfo.InvariantCulture).PadLeft(8))));
        screen.Output.WriteLine();
    }

    private static void PrintGaps(Screen screen, CoverageMatrix matrix)
    {
        var empty = matrix.Cells.SelectMany(cell => cell.Parts.Where(part => part.State == "no-description")).ToList();
        if (empty.Count > 0)
        {
            screen.Title($"{empty.Sum(part => part.Count)} empty {(empty.Sum(part => part.Count) == 1 ? "description" : "descriptions")}; each line is a search");
            foreach (var part in empty.Take(ListedGaps))
            {
                screen.Unbroken(part.Query, 2);
            }

            screen.Output.WriteLine();
        }

        var nobody = matrix.Headings.Where(heading => heading.Cities == 0).ToList();
        if (nobody.Count > 0)
        {
            screen.Title("Headings that no city has");
            foreach (var heading in nobody)
            {
                screen.Text(heading.Title, 2, hanging: 4);
            }

            screen.Output.WriteLine();
        }

        screen.Aside("Each cell is a search (--json has them all); missing:X finds the cities that mention X nowhere.");
    }
}
