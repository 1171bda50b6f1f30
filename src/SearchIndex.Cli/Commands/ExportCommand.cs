using System.CommandLine;
using SearchIndex.Actions.Export;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex export [QUERY]</c>: writes every hit, or all actions, never cut.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var query = new Argument<string[]>("QUERY") { Description = "As for search; without it all actions are exported, unreadable ones among them", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "jsonl, csv, bibtex, ris or gbt7714", Required = true };
        format.AcceptOnlyFromAmong([.. ActionExport.Formats.Keys]);
        var mark = new Option<bool>("--bom") { Description = "Begin a CSV with a byte order mark, as Excel wants it for Chinese" };
        var site = new Option<string?>("--site") { Description = "Where the service is reached, so that references carry addresses", HelpName = "URL" };
        var output = new Option<string?>("--output") { Description = "File to write (default: standard output); a file that is there is replaced when all is written", HelpName = "FILE" };
        var filters = SearchCommand.FilterOption();
        var sort = new Option<string>("--sort") { Description = "relevance, updated or city", DefaultValueFactory = _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "updated", "city");
        var match = SearchCommand.MatchOption();
        var command = new Command("export", "Writes every hit, or all actions") { query, format, filters, sort, match, mark, site, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(mark) && result.GetValue(format) is { } name && name != "csv")
            {
                result.AddError($"--bom is for csv; {name} is always without.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            using var library = context.Open(parsed);
            var text = CommandContext.Query(parsed.GetValue(query));
            var filter = SearchCommand.Filters(parsed.GetValue(filters));
            var request = text is null && filter.Count == 0 && parsed.GetResult(sort) is null or { Implicit: true } ? null : new SearchRequest
            {
                Query = text,
                Filters = filter,
                Sort = Enum.Parse<SearchSort>(parsed.GetValue(sort)!, ignoreCase: true),
                Match = Enum.Parse<SearchMatch>(parsed.GetValue(match)!, ignoreCase: true),
            };
            var actions = library.Export(request, cancellation);
            var kind = ActionExport.Formats[parsed.GetRequiredValue(format)];
            if (parsed.GetValue(output) is { } file)
            {
                var count = AtomicFile.Write(file, writer => ActionExport.Write(kind, actions, writer, parsed.GetValue(mark), parsed.GetValue(site)));
                context.Screen.Warn($"{count} {(count == 1 ? "action" : "actions")} written to {file}");
            }
            else
            {
                ActionExport.Write(kind, actions, context.Screen.Output, parsed.GetValue(mark), parsed.GetValue(site));
            }

            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }
}
