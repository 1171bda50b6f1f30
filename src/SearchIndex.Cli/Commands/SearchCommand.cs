using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex search QUERY</c>: finds actions.</summary>
internal static class SearchCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"quotes\", AND OR NOT, -word, fields such as city: updated: missing: (all of it: --syntax)", Arity = ArgumentArity.ZeroOrMore };
        var limit = new Option<int>("--limit") { Description = "How many hits (0 to 1000)", DefaultValueFactory = _ => 10 };
        var offset = new Option<int>("--offset") { Description = "How many hits to skip" };
        var sort = new Option<string>("--sort") { Description = "relevance, updated or city", DefaultValueFactory = _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "updated", "city");
        var match = MatchOption();
        var filters = FilterOption();
        var explain = new Option<bool>("--explain") { Description = "Say how each score came about" };
        var syntax = new Option<bool>("--syntax") { Description = "Show what can be written in a query, in English and Chinese, and search nothing" };
        var json = CommandContext.Json();
        limit.Validators.Add(result => AddRangeError(result, 0, 1_000));
        offset.Validators.Add(result => AddRangeError(result, 0, int.MaxValue));
        var command = new Command("search", "Finds actions") { query, limit, offset, filters, sort, match, explain, syntax, json };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(syntax))
            {
                SyntaxDisplay.Print(context.Screen, parsed.GetValue(json));
                return Task.FromResult(ExitStatus.Done);
            }

            using var library = context.Open(parsed);
            var response = library.Search(new SearchRequest
            {
                Query = CommandContext.Query(parsed.GetValue(query)),
                Limit = parsed.GetValue(limit),
                Offset = parsed.GetValue(offset),
                Filters = Filters(parsed.GetValue(filters)),
                Sort = Enum.Parse<SearchSort>(parsed.GetValue(sort)!, ignoreCase: true),
                Match = Enum.Parse<SearchMatch>(parsed.GetValue(match)!, ignoreCase: true),
                Explain = parsed.GetValue(explain),
            }, cancellation);
            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(response, LibraryJson.Indented.SearchResponse));
            }
            else
            {
                SearchDisplay.Print(context.Screen, response);
            }

            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    /// <summary>The option for what must match.</summary>
    /// <returns>A new option.</returns>
    internal static Option<string> MatchOption()
    {
        var option = new Option<string>("--match") { Description = "all: every part of the query; best: free text, the best match first", DefaultValueFactory = _ => "all" };
        option.AcceptOnlyFromAmong("all", "best");
        return option;
    }

    /// <summary>The option for filters, which search and export share.</summary>
    /// <returns>A new option.</returns>
    internal static Option<string[]> FilterOption()
    {
        var option = new Option<string[]>("--filter") { Description = "FIELD=VALUE; several of one field mean any of them", HelpName = "FIELD=VALUE", AllowMultipleArgumentsPerToken = false };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                var field = token.Value.Split('=', 2);
                if (field.Length != 2 || field[1].Length == 0)
                {
                    result.AddError($"--filter takes FIELD=VALUE, not '{token.Value}'.");
                }
                else if (!ActionLibrary.FilterFields.Contains(field[0].Trim(), StringComparer.OrdinalIgnoreCase))
                {
                    result.AddError($"There is no filter '{field[0]}'; there are: {string.Join(", ", ActionLibrary.FilterFields)}.");
                }
            }
        });
        return option;
    }

    /// <summary>Reads filters that the option has checked.</summary>
    /// <param name="values">As typed.</param>
    /// <returns>The filters.</returns>
    internal static IReadOnlyList<SearchFilter> Filters(string[]? values) =>
        [.. (values ?? []).Select(value => value.Split('=', 2)).Select(parts => new SearchFilter(parts[0].Trim(), parts[1].Trim()))];

    private static void AddRangeError(System.CommandLine.Parsing.OptionResult result, int minimum, int maximum)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
        if (text is not null && (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < minimum || number > maximum))
        {
            result.AddError($"{result.Option.Name} takes a number of {minimum} or more{(maximum < int.MaxValue ? $", at most {maximum}" : "")}, not '{text}'.");
        }
    }
}
