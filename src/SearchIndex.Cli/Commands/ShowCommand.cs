using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Citing;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex show ID</c>: one action, whole.</summary>
internal static class ShowCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "Id of an action, as search prints it" };
        var json = CommandContext.Json();
        var cite = new Option<string?>("--cite") { Description = "Print a citation instead: gbt7714, bibtex, ris, text or json", HelpName = "FORMAT" };
        cite.AcceptOnlyFromAmong([.. CitationWriter.Formats]);
        var passage = new Option<string?>("--passage") { Description = "What is cited: description, or description:12-15 (UTF-16, half open)", HelpName = "FIELD[:START-END]" };
        var site = new Option<string?>("--site") { Description = "Where the service is reached, so that the citation carries an address", HelpName = "URL" };
        passage.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !CitedPassage.TryRead(result.Tokens[0].Value, out _))
            {
                result.AddError($"--passage takes FIELD or FIELD:START-END, such as description:12-15, not '{result.Tokens[0].Value}'; fields: {string.Join(", ", CitedPassage.Fields)}.");
            }
        });
        var command = new Command("show", "Shows one action, whole, with its source file and lines") { id, json, cite, passage, site };
        command.SetAction(parsed =>
        {
            using var library = context.Open(parsed);
            var wanted = parsed.GetRequiredValue(id);
            if (library.Find(wanted) is not { } action)
            {
                context.Screen.Warn($"There is no action '{wanted}'.");
                var near = NearIds.Of(wanted, library.Ids, 5);
                if (near.Count > 0)
                {
                    context.Screen.Warn("Did you mean:" + string.Concat(near.Select(other => $"{Environment.NewLine}  {other}")));
                }

                return ExitStatus.Trouble;
            }

            if (parsed.GetValue(cite) is { } form)
            {
                CitedPassage.TryRead(parsed.GetValue(passage), out var cited);
                if (cited?.LiesIn(action) == false)
                {
                    context.Screen.Warn($"'{cited}' does not lie in the action; its {cited.Field} has {action.TextOf(cited.Field)?.Length ?? 0} characters.");
                    return ExitStatus.Trouble;
                }

                context.Screen.Output.Write(CitationWriter.Write(ActionCitation.Of(action, cited, parsed.GetValue(site)), form));
            }
            else if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(action, LibraryJson.Indented.ActionRecord));
            }
            else
            {
                Print(context.Screen, action);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(Screen screen, ActionRecord action)
    {
        foreach (var (start, end) in LineBreaker.Break(action.Title, screen.Width))
        {
            screen.Title(action.Title[start..end]);
        }

        screen.Text(action.CityLocal is null || action.CityLocal == action.City ? action.City : $"{action.City} ({action.CityLocal})");
        if (action.Commitment.Length > 0)
        {
            screen.Text(action.Area > 0 ? $"{action.Area}. {action.AreaTitle} \u00B7 {action.Commitment}" : action.Commitment);
        }

        Field(screen, "Description", action.Description, action.DescriptionUpdated);
        Field(screen, "Baseline", action.Baseline, action.BaselineUpdated);
        Field(screen, "Target", action.Target, action.TargetUpdated);
        screen.Output.WriteLine();
        List(screen, "Concepts", action.Concepts);
        List(screen, "Species", action.Species);
        List(screen, "Laws", action.Laws);
        List(screen, "Places", action.Places);
        List(screen, "Campaigns", action.Campaigns);
        List(screen, "Observances", action.Observances);
        List(screen, "Targets", action.Targets);
        List(screen, "Quantities", action.Quantities);
        List(screen, "Years", [.. action.Periods.Select(period => period.Text).Distinct(StringComparer.Ordinal)]);
        List(screen, "Flags", action.Flags);
        var downloaded = action.Source.Downloaded is { } day ? $", downloaded {Iso(day)}" : ", without a download date";
        screen.Text(string.Create(CultureInfo.InvariantCulture, $"Source: {action.Source.File}, lines {action.Source.Line} to {action.Source.EndLine}{downloaded}"), hanging: 2);
        screen.Unbroken(action.Id);
    }

    private static void Field(Screen screen, string name, string? text, DateOnly? updated)
    {
        if (text is null)
        {
            return;
        }

        screen.Output.WriteLine();
        screen.Title($"{name} ({(updated is { } day ? Iso(day) : "no date")})");
        screen.Text(text, 2);
    }

    private static void List(Screen screen, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            screen.Text($"{name}: {string.Join(", ", values)}", hanging: 2);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
