using System.CommandLine;
using System.CommandLine.Help;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Commands;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli;

/// <summary>The program <c>searchindex</c>: its commands, its help, and what it tells its caller.</summary>
internal static class CommandLine
{
    private const string Examples = """

        Examples:
          searchindex index ~/downloads/profiles
          searchindex search "invasive species plans mentioning 福寿螺"
          searchindex search '"生态保护红线" city:安顺 updated:>=2026-01-01'
          searchindex search wetlands --filter area=1 --sort updated
          searchindex show congjiang-county/increase-protected-areas
          searchindex kwic 连通性 --sort right
          searchindex export 湿地 --format csv --bom --output wetlands.csv
          searchindex serve

        Words are searched together (AND). "quotes" are exact, OR and -word do what they say, and fields such
        as city: heading: updated: has: missing: narrow a search. Exit status: 0 done, 1 trouble found, 2 wrong call.
        """;

    // In the order of the help. Those that ask a library read their lexicons from the first moment.
    private static readonly (string Name, bool Asks, Func<CommandContext, Command> Create)[] Commands =
    [
        ("index", false, IndexCommand.Create),
        ("search", true, SearchCommand.Create),
        ("show", true, ShowCommand.Create),
        ("kwic", true, KwicCommand.Create),
        ("similar", true, SimilarCommand.Create),
        ("cities", true, CitiesCommand.Create),
        ("concepts", true, ConceptsCommand.Create),
        ("indicators", true, IndicatorsCommand.Create),
        ("coverage", true, CoverageCommand.Create),
        ("changes", true, ChangesCommand.Create),
        ("export", true, ExportCommand.Create),
        ("shared", true, SharedCommand.Create),
        ("compare", true, CompareCommand.Create),
        ("check", false, CheckCommand.Create),
        ("tokens", false, TokensCommand.Create),
        ("lexicon", false, LexiconCommand.Create),
        ("serve", true, ServeCommand.Create),
        ("mcp", false, McpCommand.Create),
    ];

    /// <summary>Begins to read, on another thread, the lexicons that a call needs.</summary>
    /// <param name="arguments">Arguments without the program's name.</param>
    /// <returns>The lexicons, for <see cref="RunAsync"/>. A failure is met by the command that needs them.</returns>
    public static Lazy<LibraryLexicons> BeginReading(string[] arguments)
    {
        var lexicons = CommandContext.FindLexicons();
        if (Named(arguments) is { } name && Array.Exists(Commands, command => command.Asks && command.Name == name))
        {
            _ = Task.Run(() => lexicons.Value.Read());
        }

        return lexicons;
    }

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">Arguments without the program's name.</param>
    /// <param name="screen">Where to write.</param>
    /// <param name="lexicons">What <see cref="BeginReading"/> began; null to read them when they are needed.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(string[] arguments, Screen screen, Lazy<LibraryLexicons>? lexicons = null)
    {
        var root = Root(screen, Named(arguments), lexicons, AsksOfProgram(arguments));
        var parsed = root.Parse(arguments);
        try
        {
            if (arguments.Length == 0)
            {
                await root.Parse(["--help"]).InvokeAsync(new InvocationConfiguration { Output = screen.Output });
                await screen.Output.WriteLineAsync(Examples);
                return ExitStatus.Done;
            }

            if (parsed.Action is not HelpAction && WrongCalls.In(parsed, arguments) is { Count: > 0 } wrong)
            {
                wrong.ToList().ForEach(screen.Warn);
                screen.Warn($"'searchindex {parsed.CommandResult.Command.Name} --help' says how to call it.".Replace("searchindex searchindex", "searchindex", StringComparison.Ordinal));
                return ExitStatus.WrongCall;
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = screen.Output,
                Error = screen.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            });
        }
        catch (Exception error) when (Trouble.Describe(error) is { } words)
        {
            screen.Warn(words);
            return ExitStatus.Trouble;
        }
        finally
        {
            await FlushAsync(screen);
        }
    }

    /// <summary>The root command with all others, or with one of them.</summary>
    /// <param name="screen">Where to write.</param>
    /// <param name="only">Name of the one command to make; null for all. Making all takes longer than many a search.</param>
    /// <param name="lexicons">Analyzers and lexicons; null for those of the folder that is found.</param>
    /// <param name="helps">Whether it also offers help and its version. Making these takes as long as making a command.</param>
    /// <returns>A new command.</returns>
    internal static Command Root(Screen screen, string? only = null, Lazy<LibraryLexicons>? lexicons = null, bool helps = true)
    {
        const string Purpose = "Finds what cities do for nature: reads their profiles, and answers questions on their actions.";
        var context = new CommandContext(screen, lexicons);
        var root = only is null || helps ? new RootCommand(Purpose) : new Command("searchindex", Purpose);
        root.Add(context.IndexOption);
        foreach (var (name, _, create) in Commands)
        {
            if (only is null || only == name)
            {
                root.Add(create(context));
            }
        }

        return root;
    }

    /// <summary>The command that a call names.</summary>
    /// <param name="arguments">Arguments without the program's name.</param>
    /// <returns>Null where it names none, or that is not plain to see.</returns>
    internal static string? Named(string[] arguments)
    {
        var at = 0;
        while (at + 1 < arguments.Length && arguments[at] == "--index")
        {
            at += 2;
        }

        return at < arguments.Length && Array.Exists(Commands, command => command.Name == arguments[at]) ? arguments[at] : null;
    }

    /// <summary>Whether a call may ask for help, for the version, or for what else the program offers beside its commands.</summary>
    /// <param name="arguments">Arguments without the program's name.</param>
    /// <returns>True also where that is not plain to see.</returns>
    internal static bool AsksOfProgram(string[] arguments) => Array.Exists(arguments, argument =>
        argument.Length == 0 || argument[0] is '@' or '[' or '/'
        || (argument[0] == '-' && (argument.Length < 2 || argument[1] is 'h' or '?' || argument.StartsWith("--h", StringComparison.Ordinal) || argument.StartsWith("--v", StringComparison.Ordinal))));

    // A reader that has seen enough, such as `head`, is no trouble.
    private static async Task FlushAsync(Screen screen)
    {
        try
        {
            await screen.Output.FlushAsync();
        }
        catch (IOException)
        {
            await TextWriter.Null.FlushAsync();
        }
    }
}
