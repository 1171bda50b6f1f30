using System.CommandLine;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex compare ID ID</c>: two actions side by side.</summary>
internal static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var a = new Argument<string>("ID") { Description = "Id of an action, as search and shared print it" };
        var b = new Argument<string>("OTHER") { Description = "Id of another one; the same to compare an action's own texts" };
        var json = CommandContext.Json();
        var command = new Command("compare", "Shows the passages that two actions share, and what was exchanged in them") { a, b, json };
        command.SetAction(parsed =>
        {
            using var library = context.Open(parsed);
            string[] ids = [parsed.GetRequiredValue(a), parsed.GetRequiredValue(b)];
            if (library.Compare(ids[0], ids[1]) is not { } comparison)
            {
                foreach (var wanted in ids.Where(id => library.Find(id) is null))
                {
                    var near = NearIds.Of(wanted, library.Ids, 5);
                    context.Screen.Warn($"There is no action '{wanted}'." + (near.Count == 0 ? "" : " Did you mean:" + string.Concat(near.Select(other => $"{Environment.NewLine}  {other}"))));
                }

                return ExitStatus.Trouble;
            }

            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(comparison, LibraryJson.Indented.SharedComparison));
            }
            else
            {
                ComparisonDisplay.Print(context.Screen, comparison);
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
