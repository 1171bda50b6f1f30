using System.CommandLine;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex shared</c>: text that stands in two actions, by pairs of cities.</summary>
internal static class SharedCommand
{
    private const int ShownPairs = 30;

    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var least = new Option<double>("--min-containment") { Description = "Share of the shorter text that has to stand in the other, names masked; above 0 to 1", DefaultValueFactory = _ => 0.5 };
        var cities = new Option<string[]>("--city") { Description = "Only pairs of this city, by id or any of its names; twice: only pairs of the two" };
        var self = new Option<bool>("--self") { Description = "Also pairs within one city: targets that repeat a description, one text under two headings" };
        var platform = new Option<bool>("--platform") { Description = "Also pairs that share only a sentence of the platform's form" };
        var law = new Option<bool>("--law") { Description = "Also pairs that share only titles of laws and slogans" };
        var limit = new Option<int?>("--limit") { Description = $"Pairs to give at most ({ShownPairs} on a screen, {SharedTextRequest.UsualLimit} else)" };
        var offset = new Option<int>("--offset") { Description = "Pairs to pass over" };
        var json = CommandContext.Json();
        var command = new Command("shared", "Lists text that stands in two actions: how much each two cities share, and which pairs")
        {
            least, cities, self, platform, law, limit, offset, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(cities) is { Length: > 2 })
            {
                result.AddError("--city can be given twice at most.");
            }

            if (result.GetValue(limit) < 0 || result.GetValue(offset) < 0)
            {
                result.AddError("--limit and --offset are 0 or more.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using var library = context.Open(parsed);
                var names = parsed.GetValue(cities) ?? [];
                var isScreen = !parsed.GetValue(json);
                var request = new SharedTextRequest
                {
                    MinContainment = parsed.GetValue(least),
                    CityA = names.Length > 0 ? names[0] : null,
                    CityB = names.Length > 1 ? names[1] : null,
                    Self = parsed.GetValue(self),
                    Platform = parsed.GetValue(platform),
                    Law = parsed.GetValue(law),
                    Limit = parsed.GetValue(limit) ?? (isScreen ? ShownPairs : SharedTextRequest.UsualLimit),
                    Offset = parsed.GetValue(offset),
                };
                try
                {
                    var report = library.Shared(request, cancellation);
                    if (isScreen)
                    {
                        SharedDisplay.Print(context.Screen, report);
                    }
                    else
                    {
                        context.Screen.Output.WriteLine(JsonSerializer.Serialize(report, LibraryJson.Indented.SharedTextReport));
                    }

                    return ExitStatus.Done;
                }
                catch (SharedTextRequestException problem)
                {
                    context.Screen.Warn(problem.Message + (problem.Allowed.Count > 0 ? $" The library has: {string.Join(", ", problem.Allowed)}." : ""));
                    return ExitStatus.WrongCall;
                }
            },
            CancellationToken.None));
        return command;
    }
}
