using System.CommandLine;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Cli;

/// <summary>What is wrong with a call, in words, with the name that may have been meant.</summary>
internal static class WrongCalls
{
    private const int MostWrongLetters = 2;

    /// <summary>Looks through a call.</summary>
    /// <param name="parsed">The call as it was understood.</param>
    /// <param name="arguments">The call as it was made.</param>
    /// <returns>A sentence for each mistake; empty where there is none.</returns>
    public static IReadOnlyList<string> In(ParseResult parsed, string[] arguments)
    {
        if (parsed.CommandResult.Command.Subcommands.Count > 0 && Array.Find(arguments, argument => !argument.StartsWith('-')) is { } command
            && parsed.UnmatchedTokens.Contains(command))
        {
            return [$"There is no command '{command}'.{Meant(command, parsed.CommandResult.Command.Subcommands.Select(known => known.Name))}"];
        }

        var unknown = UnknownOptions(parsed, arguments).ToList();
        return unknown.Count > 0 ? unknown : [.. parsed.Errors.Select(error => error.Message)];
    }

    // The words of a query may begin with a hyphen (-word leaves a word out), so that what is no option would be searched for unsaid.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed, string[] arguments)
    {
        var known = Options(parsed).SelectMany(option => option.Aliases.Prepend(option.Name)).ToHashSet(StringComparer.Ordinal);
        return arguments.TakeWhile(argument => argument != "--")
            .Where(argument => argument.Length > 2 && argument.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(argument[2]))
            .Select(argument => argument.Split('=', ':')[0])
            .Where(name => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && !known.Contains(name) && name is not ("--help" or "--version"))
            .Select(name => $"There is no option '{name}'.{Meant(name, known)} What stands after a lone -- is no option.");
    }

    private static IEnumerable<Option> Options(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options);

    private static string Meant(string name, IEnumerable<string> known) =>
        known.Select(other => (Name: other, Distance: EditDistance.OfTyping(name, other, MostWrongLetters))).Where(other => other.Distance is not null)
            .OrderBy(other => other.Distance).ThenBy(other => other.Name, StringComparer.Ordinal).Select(other => $" Did you mean '{other.Name}'?").FirstOrDefault("");
}
