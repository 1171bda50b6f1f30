using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Concordance;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex kwic TERM</c>: every occurrence of a keyword with what stands around it.</summary>
internal static class KwicCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var term = new Argument<string>("TERM") { Description = "Characters that stand next to each other; several parted by | are any of them; conserv* is a beginning" };
        var width = Number("--width", "Characters of context on each side (0 to 200)", 20, KwicRequest.MaxWidth);
        var sort = new Option<string>("--sort") { Description = "position, left or right", DefaultValueFactory = _ => "position" };
        sort.AcceptOnlyFromAmong("position", "left", "right");
        var fields = new Option<string[]>("--field") { Description = "Texts to look through (default: description, baseline, target)", AllowMultipleArgumentsPerToken = true };
        fields.AcceptOnlyFromAmong([.. KwicRequest.AllFields]);
        var within = new Option<string?>("--within") { Description = "Only in actions that this query finds", HelpName = "QUERY" };
        var filters = SearchCommand.FilterOption();
        var names = new Option<bool>("--names") { Description = "Look for the other names of a concept or species too, in any language" };
        var once = new Option<bool>("--once") { Description = "Leave out targets that only say the description again" };
        var collocates = Number("--collocates", "How many words and concepts near the keyword are listed", 10, 1_000);
        var json = CommandContext.Json();
        var csv = new Option<bool>("--csv") { Description = "Print comma-separated values, a row a line, in this order" };
        var table = new Option<bool>("--collocates-csv") { Description = "Print the words and concepts near the keyword as comma-separated values" };
        var mark = new Option<bool>("--bom") { Description = "Begin a CSV with a byte order mark, as Excel wants it for Chinese" };
        var command = new Command("kwic", "Shows every occurrence of a keyword in its context") { term, width, sort, fields, within, filters, names, once, collocates, json, csv, table, mark };
        command.SetAction((parsed, cancellation) =>
        {
            using var library = context.Open(parsed);
            var response = library.Kwic(new KwicRequest
            {
                Term = parsed.GetRequiredValue(term),
                Width = parsed.GetValue(width),
                Sort = Enum.Parse<KwicSort>(parsed.GetValue(sort)!, ignoreCase: true),
                Fields = parsed.GetValue(fields) is { Length: > 0 } named ? named : KwicRequest.UsualFields,
                Within = parsed.GetValue(within),
                Filters = SearchCommand.Filters(parsed.GetValue(filters)),
                Names = parsed.GetValue(names),
                Once = parsed.GetValue(once),
                Collocates = parsed.GetValue(collocates),
            }, cancellation);
            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(response, LibraryJson.Indented.KwicResponse));
            }
            else if (parsed.GetValue(csv))
            {
                KwicCsv.Write(response, context.Screen.Output, parsed.GetValue(mark));
            }
            else if (parsed.GetValue(table))
            {
                KwicCsv.WriteCollocates(response, context.Screen.Output, parsed.GetValue(mark));
            }
            else
            {
                KwicDisplay.Print(context.Screen, response);
            }

            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int otherwise, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
            if (text is not null && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most))
            {
                result.AddError($"{name} takes a number from 0 to {most}, not '{text}'.");
            }
        });
        return option;
    }
}
