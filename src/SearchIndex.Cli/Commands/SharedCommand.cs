using System.CommandLine;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Export;
using SearchIndex.Actions.Sharing.Reports;
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
        var format = new Option<string?>("--format") { Description = "Write a report as html, csv or graphml instead" };
        format.AcceptOnlyFromAmong([.. SharedTextExport.Formats]);
        var output = new Option<string?>("--output") { Description = "File of the report (default: standard output); a file that is there is replaced when all is written", HelpName = "FILE" };
        var mark = new Option<bool>("--bom") { Description = "Begin a CSV with a byte order mark, as Excel wants it for Chinese" };
        var json = CommandContext.Json();
        var command = new Command("shared", "Lists text that stands in two actions: how much each two cities share, and which pairs")
        {
            least, cities, self, platform, law, limit, offset, format, output, mark, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(cities) is { Length: > 2 })
            {
                result.AddError("--city can be given twice at most.");
            }

            var kind = result.GetResult(format) is { Tokens: [var token, ..] } ? token.Value : null;
            if (result.GetValue(output) is not null && kind is null)
            {
                result.AddError("--output goes with --format html, csv or graphml.");
            }

            if (kind is not null && result.GetValue(json))
            {
                result.AddError("--json and --format exclude each other.");
            }

            if (result.GetValue(mark) && kind is not "csv")
            {
                result.AddError("--bom is for --format csv.");
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
                var isScreen = !parsed.GetValue(json) && parsed.GetValue(format) is null;
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
                    if (parsed.GetValue(format) is { } kind)
                    {
                        WriteReport(context.Screen, kind, report, parsed.GetValue(output), parsed.GetValue(mark));
                    }
                    else if (isScreen)
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

    private static void WriteReport(Screen screen, string format, SharedTextReport report, string? file, bool mark)
    {
        if (file is null)
        {
            SharedTextExport.Write(format, report, screen.Output, mark);
            return;
        }

        AtomicFile.Write(file, writer =>
        {
            SharedTextExport.Write(format, report, writer, mark);
            return 0;
        });
        screen.Warn($"{report.Pairs.Count} of {report.Total} pairs written to {file}");
    }
}
