using System.CommandLine;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex index PATH...</c>: reads files and folders into the index.</summary>
internal static class IndexCommand
{
    private const int ShownLines = 5;

    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Profiles (.txt .md .html .docx .pdf), records (.jsonl .csv), or folders of them", Arity = ArgumentArity.OneOrMore };
        var rebuild = new Option<bool>("--rebuild") { Description = "Begin anew with nothing but these files; the old index stays until the new one is whole" };
        var json = CommandContext.Json();
        var command = new Command("index", "Reads files and folders into the index") { paths, rebuild, json };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var request = new BuildRequest { IndexFolder = context.Folder(parsed), Paths = parsed.GetRequiredValue(paths), Rebuild = parsed.GetValue(rebuild) };
            var builder = new LibraryBuilder(context.Lexicons, TimeProvider.System);
            var report = BuildProgressDisplay.Run(context.Screen, progress => builder.Build(request, progress, cancellation));
            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(report, LibraryJson.Indented.BuildReport));
            }
            else
            {
                Print(context.Screen, report);
            }

            foreach (var file in report.Files.Where(file => file.Report.Error is not null))
            {
                context.Screen.Warn($"{file.File}: {file.Report.Error}");
            }

            return report.HasErrors || report.Files.Count == 0 ? ExitStatus.Trouble : ExitStatus.Done;
        }, CancellationToken.None));
        return command;
    }

    private static void Print(Screen screen, BuildReport report)
    {
        foreach (var file in report.Files)
        {
            Print(screen, file);
        }

        foreach (var note in report.Notes)
        {
            screen.Text(note);
        }

        if (report.Files.Count == 0)
        {
            screen.Warn("There was no file to read: profiles are .txt, .md, .html, .docx and .pdf files, other documents .jsonl and .csv files.");
        }

        screen.Title(report.Changed
            ? $"Done: {Plural(report.Actions, "action")} of {Plural(report.Cities, "city", "cities")}, {report.UnreadableActions} more unreadable, in {report.IndexFolder}"
            : $"Nothing changed: {Plural(report.Actions, "action")} of {Plural(report.Cities, "city", "cities")} in {report.IndexFolder}");
    }

    private static void Print(Screen screen, SourceFileRecord file)
    {
        var report = file.Report;
        var stated = report.ActionsStated is { } number ? $" (states {number})" : "";
        screen.Title($"{file.File}: {file.Status}");
        if (report.Error is not null)
        {
            return;
        }

        screen.Text($"{(file.City is null ? "" : file.City + ", ")}{Plural(report.ActionsFound, file.City is null ? "record" : "action")}{stated}, {report.Layout}{(report.Encoding is null ? "" : ", " + report.Encoding)}", 2);
        foreach (var note in report.Notes)
        {
            screen.Text(note, 2, hanging: 4);
        }

        if (report.UnplacedLines.Count > 0)
        {
            screen.Text($"{Plural(report.UnplacedLines.Count, "line")} that no field took:", 2);
            foreach (var line in report.UnplacedLines.Take(ShownLines))
            {
                screen.Aside(TextWidth.Cut($"{line.Line}: {line.Text}", screen.Width - 4), 4);
            }

            if (report.UnplacedLines.Count > ShownLines)
            {
                screen.Aside($"... and {report.UnplacedLines.Count - ShownLines} more (--json lists all)", 4);
            }
        }
    }

    private static string Plural(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
