using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex cities</c>: the cities of the library with their files.</summary>
internal static class CitiesCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var json = CommandContext.Json();
        var command = new Command("cities", "Lists the cities of the library with their files and figures") { json };
        command.SetAction(parsed =>
        {
            using var library = context.Open(parsed);
            var cities = library.Cities();
            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(cities, LibraryJson.Indented.IReadOnlyListCityRecord));
                return ExitStatus.Done;
            }

            foreach (var city in cities)
            {
                Print(context.Screen, city);
            }

            context.Screen.Title($"{cities.Count} {(cities.Count == 1 ? "city" : "cities")}, {library.Info.Actions} actions");
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(Screen screen, CityRecord city)
    {
        screen.Title(city.CityLocal is null || city.CityLocal == city.City ? city.City : $"{city.City} ({city.CityLocal})");
        var facts = new List<string> { city.ActionsStated is { } stated ? $"{city.Actions} actions (states {stated})" : $"{city.Actions} actions" };
        facts.AddRange(new[] { city.Country, city.Region }.OfType<string>());
        if (city.Population is { } people)
        {
            facts.Add($"{people.ToString("N0", CultureInfo.InvariantCulture)} people");
        }

        facts.Add(city.Downloaded is { } day ? $"downloaded {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "without a download date");
        screen.Text(string.Join(", ", facts), 2, hanging: 4);
        foreach (var file in city.Files)
        {
            screen.Aside($"{file.File}: {file.Status}{(file.StandsIn is null ? "" : $"; {file.StandsIn} stands in for it")}", 2);
        }

        screen.Output.WriteLine();
    }
}
