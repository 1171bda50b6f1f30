using System.CommandLine;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.Cli.Output;

namespace SearchIndex.Cli;

/// <summary>What all commands share: the screen, the folder of the index, the lexicons.</summary>
internal sealed class CommandContext
{
    private readonly Lazy<LibraryLexicons> _lexicons;

    /// <summary>Makes the context of one call.</summary>
    /// <param name="screen">Where to write.</param>
    /// <param name="lexicons">Analyzers and lexicons; null for those of the folder that is found.</param>
    public CommandContext(Screen screen, Lazy<LibraryLexicons>? lexicons = null)
    {
        Screen = screen;
        _lexicons = lexicons ?? FindLexicons();
    }

    /// <summary>Where to write.</summary>
    public Screen Screen { get; }

    /// <summary>The option that names the index folder.</summary>
    public Option<string?> IndexOption { get; } = new("--index")
    {
        Description = $"Folder of the index (default: ${IndexFolder.Variable}, else index-data/built/index)",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Analyzers and lexicons, read when they are first needed.</summary>
    public LibraryLexicons Lexicons => _lexicons.Value;

    /// <summary>The lexicons of the folder that is found; it is looked for when they are first needed.</summary>
    /// <returns>Analyzers and lexicons to come.</returns>
    public static Lazy<LibraryLexicons> FindLexicons() => new(() => LibraryLexicons.Load(LexiconFolder.Find()));

    /// <summary>The folder of the index.</summary>
    /// <param name="parsed">The call.</param>
    /// <returns>A full path.</returns>
    public string Folder(ParseResult parsed) =>
        IndexFolder.Resolve(parsed.GetValue(IndexOption), Environment.GetEnvironmentVariable, Environment.CurrentDirectory);

    /// <summary>Opens the library.</summary>
    /// <param name="parsed">The call.</param>
    /// <returns>The library, to be disposed.</returns>
    public ActionLibrary Open(ParseResult parsed) => ActionLibrary.Open(Folder(parsed), Lexicons);

    /// <summary>The option for JSON.</summary>
    /// <returns>A new option.</returns>
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document and nothing else" };

    /// <summary>The query of a command, whose words may be given apart.</summary>
    /// <param name="words">The words.</param>
    /// <returns>One text, or null where there is none.</returns>
    public static string? Query(string[]? words) => words is { Length: > 0 } ? string.Join(' ', words) : null;
}
