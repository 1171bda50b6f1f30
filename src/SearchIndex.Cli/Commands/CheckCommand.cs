using System.CommandLine;
using System.Text.Json;
using SearchIndex.Actions.Library;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex check</c>: verifies the index.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var json = CommandContext.Json();
        var command = new Command("check", "Verifies every checksum and cross-reference of the index") { json };
        command.SetAction((parsed, cancellation) =>
        {
            var report = LibraryChecker.Check(context.Folder(parsed), context.Lexicons, cancellation);
            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(report, LibraryJson.Indented.CheckReport));
            }
            else if (report.IsSound)
            {
                context.Screen.Title($"The index in {report.IndexFolder} is sound: commit {report.Generation}, {report.Documents} documents, {report.Files} files of profiles and records.");
            }

            foreach (var problem in report.Problems)
            {
                context.Screen.Warn(problem);
            }

            if (!report.IsSound)
            {
                context.Screen.Warn($"Build the index in {report.IndexFolder} anew from its sources: searchindex index PATH... --rebuild");
            }

            return Task.FromResult(report.IsSound ? ExitStatus.Done : ExitStatus.Trouble);
        });
        return command;
    }
}
