using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Likeness;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex similar ID</c>: actions that do something like an action, or like what a text says, with the reasons.</summary>
internal static class SimilarCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string?>("ID") { Description = "Id of an action, as search prints it", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<string?>("--text") { Description = "A text in any language, in place of an id", HelpName = "TEXT" };
        var limit = new Option<int>("--limit") { Description = "How many hits (0 to 1000)", DefaultValueFactory = _ => 10 };
        var others = new Option<bool>("--other-cities") { Description = "Leave out actions of the same city" };
        var apart = new Option<bool>("--without-shared") { Description = "Leave out actions that share most of their text with it" };
        var json = CommandContext.Json();
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1_000))
            {
                result.AddError($"--limit takes a number of 0 or more, at most 1000, not '{result.Tokens[0].Value}'.");
            }
        });
        var command = new Command("similar", "Finds actions that do something alike, and says why") { id, text, limit, others, apart, json };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(id)) == string.IsNullOrWhiteSpace(result.GetValue(text)))
            {
                result.AddError("similar takes the id of an action, or a text with --text \"...\", and not both.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            using var library = context.Open(parsed);
            var request = new SimilarRequest
            {
                Id = parsed.GetValue(id),
                Text = parsed.GetValue(text),
                Limit = parsed.GetValue(limit),
                OtherCitiesOnly = parsed.GetValue(others),
                WithoutSharedText = parsed.GetValue(apart),
            };
            var response = library.Similar(request, cancellation);
            if (response is null)
            {
                Unknown(context.Screen, library, request.Id!);
                return Task.FromResult(ExitStatus.Trouble);
            }

            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(JsonSerializer.Serialize(response, LibraryJson.Indented.SimilarResponse));
            }
            else
            {
                Print(context.Screen, response);
            }

            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static void Unknown(Screen screen, ActionLibrary library, string wanted)
    {
        screen.Warn($"There is no action '{wanted}'.");
        var near = NearIds.Of(wanted, library.Ids, 5);
        if (near.Count > 0)
        {
            screen.Warn("Did you mean:" + string.Concat(near.Select(other => $"{Environment.NewLine}  {other}")));
        }
    }

    private static void Print(Screen screen, SimilarResponse response)
    {
        screen.Title(response.Hits.Count == 0 ? "Nothing alike found."
            : string.Create(CultureInfo.InvariantCulture, $"{response.Hits.Count} of {response.Total} alike, of {response.Compared} actions compared"));
        var number = 0;
        foreach (var hit in response.Hits)
        {
            screen.Output.WriteLine();
            Print(screen, hit, ++number);
        }

        screen.Notes(response.Notes);
    }

    private static void Print(Screen screen, SimilarHit hit, int number)
    {
        var lead = $"{number.ToString(CultureInfo.InvariantCulture)}. ";
        var city = hit.CityLocal is null || hit.CityLocal == hit.City ? hit.City : $"{hit.City} ({hit.CityLocal})";
        screen.Title($"{lead}{city}  {hit.Score.ToString("0.00", CultureInfo.InvariantCulture)}{(hit.SharedText is null ? "" : "  shared text")}");
        screen.Text(hit.Title, lead.Length);
        screen.Text(hit.Excerpt, lead.Length);
        foreach (var reason in hit.Reasons)
        {
            screen.Aside($"- {reason.English}{(reason.Weight > 0 ? $" ({reason.Weight.ToString("0.00", CultureInfo.InvariantCulture)})" : "")}", lead.Length);
        }

        screen.Unbroken(hit.Id, lead.Length);
    }
}
