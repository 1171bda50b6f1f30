using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex concepts [NAME]</c>: what the actions name, or one concept, species, law or plan with all its names.</summary>
internal static class ConceptsCommand
{
    private const int ShownActions = 20;
    private const int ShownNeighbours = 15;

    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string?>("NAME") { Description = "A name in Chinese, English, Latin or Pinyin, a key, or the title of a law", Arity = ArgumentArity.ZeroOrOne };
        var kind = new Option<string?>("--kind") { Description = $"Lists one kind only: {string.Join(", ", KnowledgeKinds.All)}, document" };
        var all = new Option<bool>("--all") { Description = "Lists entries of the lexicon that no action names too" };
        var json = CommandContext.Json();
        var command = new Command("concepts", "Lists what the actions name (concepts, species, laws, plans, places), or shows one of them") { name, kind, all, json };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(kind);
            if (asked is not null && !KnowledgeKinds.TryParse(asked, out _) && asked != "document")
            {
                context.Screen.Warn($"There is no kind '{asked}'; there are: {string.Join(", ", KnowledgeKinds.All)}, document. 'searchindex concepts --help' says how to call it.");
                return ExitStatus.WrongCall;
            }

            using var library = context.Open(parsed);
            return parsed.GetValue(name) is { } wanted
                ? Show(context.Screen, library, wanted, parsed.GetValue(json))
                : List(context.Screen, library.Concepts(asked, parsed.GetValue(all)), parsed.GetValue(json));
        });
        return command;
    }

    private static int List(Screen screen, IReadOnlyList<ConceptSummary> concepts, bool json)
    {
        if (json)
        {
            screen.Output.WriteLine(JsonSerializer.Serialize(concepts, LibraryJson.Indented.IReadOnlyListConceptSummary));
            return ExitStatus.Done;
        }

        foreach (var concept in concepts)
        {
            screen.Output.WriteLine($"{Number(concept.Actions),5} {Plural(concept.Actions, "action"),-7} {Number(concept.Cities),3} {Plural(concept.Cities, "city"),-6}  {concept.Kind,-11} {Title(concept)}");
        }

        screen.Title($"{Number(concepts.Count)} {Plural(concepts.Count, "entry")}");
        return ExitStatus.Done;
    }

    private static int Show(Screen screen, ActionLibrary library, string wanted, bool json)
    {
        var found = library.FindConcepts(wanted);
        if (found.Count == 0)
        {
            screen.Warn($"No concept, species, law or plan is called '{wanted}'. 'searchindex concepts' lists those that actions name; 'searchindex search' looks for any words.");
            return ExitStatus.Trouble;
        }

        if (json)
        {
            screen.Output.WriteLine(JsonSerializer.Serialize(found, LibraryJson.Indented.IReadOnlyListConceptRecord));
            return ExitStatus.Done;
        }

        if (found.Count > 1)
        {
            screen.Text($"'{wanted}' means {Number(found.Count)} things.");
        }

        foreach (var page in found)
        {
            Print(screen, page);
        }

        return ExitStatus.Done;
    }

    private static void Print(Screen screen, ConceptRecord page)
    {
        screen.Title($"{page.Name} ({page.Kind}, {page.Key})");
        Row(screen, "Chinese", page.Chinese.Concat(page.Traditional));
        Row(screen, "English", page.English);
        Row(screen, "Latin", page.Latin);
        Row(screen, "Pinyin", page.Pinyin);
        Row(screen, "Also", page.Variants);
        Row(screen, "Includes", page.Includes);
        Row(screen, "Broader", page.Broader.Select(Title));
        Row(screen, "Narrower", page.Narrower.Select(Counted));
        Row(screen, "Status", page.Status);
        Row(screen, "Sources", page.Sources);
        Row(screen, "Cities", page.Cities.Select(city => $"{city.Value} {Number(city.Count)}"));
        screen.Output.WriteLine();
        screen.Title($"{Number(page.Actions.Count)} {Plural(page.Actions.Count, "action")}{(page.NarrowerActions > 0 ? $", and {Number(page.NarrowerActions)} that name only something narrower" : "")}");
        foreach (var action in page.Actions.Take(ShownActions))
        {
            Print(screen, action);
        }

        if (page.Actions.Count > ShownActions)
        {
            screen.Aside($"{Number(page.Actions.Count - ShownActions)} more: --json gives all of them");
        }

        if (page.Together.Count > 0)
        {
            screen.Output.WriteLine();
            screen.Title("In the same sentence");
            foreach (var neighbour in page.Together.Take(ShownNeighbours))
            {
                screen.Text($"{Number(neighbour.Actions),4}  {neighbour.Name} ({neighbour.Kind})", 2, hanging: 8);
            }
        }

        screen.Output.WriteLine();
    }

    private static void Print(Screen screen, ConceptAction action)
    {
        var city = action.CityLocal is null || action.CityLocal == action.City ? action.City : $"{action.City} ({action.CityLocal})";
        screen.Text($"{city} \u00B7 {action.Title}", 2, hanging: 4);
        screen.Text(action.Sentence, 4, hanging: 4);
        var fields = action.Fields.Select(field => $"{field.Field}{(field.Count > 1 ? $" \u00D7{Number(field.Count)}" : "")}{(field.Updated is { } day ? $" {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}");
        screen.Aside($"{string.Join(", ", fields)} \u00B7 {string.Join(", ", action.Written)}", 4);
        foreach (var note in action.Notes)
        {
            screen.Text($"Note: {note}", 4, hanging: 6);
        }

        screen.Unbroken(action.Id, 4);
    }

    private static void Row(Screen screen, string name, IEnumerable<string> values)
    {
        var text = string.Join(" | ", values);
        if (text.Length > 0)
        {
            screen.Text($"{name + ":",-10}{text}", 2, hanging: 12);
        }
    }

    private static string Title(ConceptSummary concept)
    {
        var others = new[] { concept.Chinese, concept.English, concept.Latin }.OfType<string>().Where(other => other != concept.Name).ToList();
        return others.Count == 0 ? concept.Name : $"{concept.Name} ({string.Join(", ", others)})";
    }

    private static string Counted(ConceptSummary concept) => $"{concept.Name}{(concept.Actions > 0 ? $" {Number(concept.Actions)}" : "")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plural(int count, string word) => count == 1 ? word : word[^1] == 'y' ? word[..^1] + "ies" : word + "s";
}
