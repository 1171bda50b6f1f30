using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Versions;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex changes CITY</c>: what is new, gone, changed and only re-dated between two downloads of a city.</summary>
internal static class ChangesCommand
{
    private const int Context = 24;

    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string?>("CITY") { Description = "Id or a part of the name of a city; without it all cities with more than one download", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string?>("--from") { Description = "Older download: its file or day (default: the newest before --to)", HelpName = "FILE|DATE" };
        var to = new Option<string?>("--to") { Description = "Newer download: its file or day (default: the current one)", HelpName = "FILE|DATE" };
        var json = CommandContext.Json();
        var command = new Command("changes", "Shows what changed between two downloads of a city") { name, from, to, json };
        command.SetAction(parsed =>
        {
            using var library = context.Open(parsed);
            var cities = library.Cities();
            var asked = parsed.GetValue(name);
            var found = asked is null ? [.. cities] : cities.Where(city => city.Id == asked).ToList() is { Count: > 0 } exact ? exact
                : cities.Where(city => Has(city.City, asked) || Has(city.CityLocal, asked)).ToList();
            if (asked is not null && found.Count != 1)
            {
                context.Screen.Warn(found.Count == 0 ? $"No city here is '{asked}'. There are: {string.Join(", ", cities.Select(city => city.Id))}."
                    : $"'{asked}' may be any of {string.Join(", ", found.Select(city => city.Id))}; name one of them.");
                return ExitStatus.Trouble;
            }

            var changes = found.Select(city => library.Changes(city.Id, parsed.GetValue(from), parsed.GetValue(to))).OfType<ProfileChanges>().Where(change => asked is not null || change.Old is not null).ToList();
            if (asked is not null && changes.Count == 0)
            {
                var versions = library.Changes(found[0].Id)?.Versions ?? [];
                context.Screen.Warn($"There is no such download of {found[0].City}. There are: {string.Join(", ", versions.Select(version => $"{version.File} ({Day(version.Downloaded)})"))}.");
                return ExitStatus.Trouble;
            }

            if (parsed.GetValue(json))
            {
                context.Screen.Output.WriteLine(asked is null
                    ? JsonSerializer.Serialize<IReadOnlyList<ProfileChanges>>(changes, LibraryJson.Indented.IReadOnlyListProfileChanges)
                    : JsonSerializer.Serialize(changes[0], LibraryJson.Indented.ProfileChanges));
                return ExitStatus.Done;
            }

            foreach (var change in changes)
            {
                Print(context.Screen, change);
            }

            if (changes.Count == 0)
            {
                context.Screen.Title("No city has more than one download in the library.");
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static bool Has(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) ?? false;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";

    private static void Print(Screen screen, ProfileChanges changes)
    {
        screen.Title(changes.CityLocal is { } local && local != changes.City ? $"{changes.City} ({local})" : changes.City);
        if (changes.Old is { } old)
        {
            screen.Text($"from {old.File} ({Day(old.Downloaded)}, {old.Actions} actions) to {changes.New.File} ({Day(changes.New.Downloaded)}, {changes.New.Actions} actions)", 2);
            screen.Text(string.Join(", ", changes.Counts.Where(count => count.Value > 0).Select(count => $"{count.Value} {Words(count.Key)}")), 2);
        }

        screen.Output.WriteLine();
        foreach (var field in changes.Profile)
        {
            PrintField(screen, field);
        }

        foreach (var change in changes.Actions)
        {
            screen.Title($"{Words(change.Kind)}: {change.NewHeading ?? change.OldHeading}");
            if (change.OldHeading is not null && change.NewHeading is not null && change.OldHeading != change.NewHeading)
            {
                screen.Text($"under another heading before: {change.OldHeading}", 2);
            }

            foreach (var field in change.Fields)
            {
                PrintField(screen, field);
            }

            foreach (var id in new[] { change.OldId, change.NewId }.OfType<string>())
            {
                screen.Unbroken(id, 2);
            }

            screen.Output.WriteLine();
        }

        foreach (var note in changes.Notes)
        {
            screen.Text($"Note: {note}");
        }
    }

    private static string Words(string kind) => kind == "redated" ? "only re-dated" : kind;

    private static void PrintField(Screen screen, FieldChange field)
    {
        var dates = field is { OldUpdated: null, NewUpdated: null } ? "" : field.OldUpdated == field.NewUpdated ? $" ({Day(field.NewUpdated)})" : $" ({Day(field.OldUpdated)} → {Day(field.NewUpdated)})";
        screen.Text(field.Kind switch
        {
            "added" => $"{field.Field}{(field.NewUpdated is null ? "" : $" ({Day(field.NewUpdated)})")}, added: {field.New}",
            "removed" => $"{field.Field}{(field.OldUpdated is null ? "" : $" ({Day(field.OldUpdated)})")}, removed: {field.Old}",
            "changed" => $"{field.Field}{dates}: {Difference(field)}",
            "layout" => $"{field.Field}: only blanks, marks or punctuation differ",
            _ => $"{field.Field}: same text{dates}",
        }, 2, hanging: 4);
    }

    // [-removed-] and {+added+}; of what is equal only what stands beside a change.
    private static string Difference(FieldChange field)
    {
        var (old, now) = (field.Old ?? "", field.New ?? "");
        var text = new StringBuilder();
        for (var i = 0; i < field.Runs.Count; i++)
        {
            var run = field.Runs[i];
            if (run.Kind == "equal")
            {
                text.Append(Shortened(now[run.NewStart..run.NewEnd], i > 0, i + 1 < field.Runs.Count));
                continue;
            }

            if (run.OldEnd > run.OldStart)
            {
                text.Append("[-").Append(old, run.OldStart, run.OldEnd - run.OldStart).Append("-]");
            }

            if (run.NewEnd > run.NewStart)
            {
                text.Append("{+").Append(now, run.NewStart, run.NewEnd - run.NewStart).Append("+}");
            }
        }

        return text.ToString();
    }

    private static string Shortened(string text, bool before, bool after)
    {
        var (head, tail) = (before ? Context : 0, after ? Context : 0);
        return text.Length <= head + tail + 4 ? text : $"{Cut(text, 0, head)}…{Cut(text, text.Length - tail, text.Length)}";
    }

    private static string Cut(string text, int from, int to) =>
        text[(from > 0 && from < text.Length && char.IsLowSurrogate(text[from]) ? from + 1 : from)..(to > 0 && to < text.Length && char.IsLowSurrogate(text[to]) ? to - 1 : to)];
}
