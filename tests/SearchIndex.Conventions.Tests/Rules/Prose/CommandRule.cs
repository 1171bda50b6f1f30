using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Prose;

/// <summary>
/// Commands in ```bash blocks of Markdown files can be pasted: they begin with a known program, the project, solution or script
/// that they name is there, the subcommand has its file in SearchIndex.Cli, and no placeholder stands in them.
/// </summary>
internal sealed partial class CommandRule : Rule
{
    private static readonly string[] Programs = ["dotnet", "curl", "git", "cd", ".ci/run"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("README.md", "```bash\nsearchindex index <FOLDER>\n```\n")),
        SourceTree.Of(("README.md", "```bash\ndotnet run --project src/SearchIndex.Gone -- serve\n```\n")),
        SourceTree.Of(("README.md", "```bash\ndotnet run --project src/SearchIndex.Cli -- fly\n```\n"), ("src/SearchIndex.Cli/Commands/ServeCommand.cs", "")),
        SourceTree.Of(("README.md", "```bash\ndotnet test SearchIndex.slnx\n```\n"), ("SearchIndex.sln", "")),
        SourceTree.Of(("README.md", "```bash\ndotnet run --project src/SearchIndex.Cli -- index FOLDER\n```\n"), ("src/SearchIndex.Cli/Commands/IndexCommand.cs", "")),
        SourceTree.Of(("README.md", "```bash\ndotnet run --project src/SearchIndex.Cli -- search \"open\n```\n"), ("src/SearchIndex.Cli/Commands/SearchCommand.cs", "")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(
            ("README.md", "```bash\n# start\ndotnet run -c Release --project src/SearchIndex.Cli -- serve\ndotnet test SearchIndex.sln -c Release\n.ci/run\n```\n```text\n<anything>\n```\n"),
            ("src/SearchIndex.Cli/Commands/ServeCommand.cs", ""), ("SearchIndex.sln", ""), (".ci/run", "")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.Markdown)
        {
            foreach (var (number, text) in Markdown.Block(file, "bash"))
            {
                var command = text.Trim();
                if (command.Length > 0 && !command.StartsWith('#') && Fault(tree, command) is { } fault)
                {
                    yield return new($"{file.Path}:{number}", fault, "Write a command that runs as it stands, from the top of a fresh checkout; other text belongs into a ```text block.");
                }
            }
        }
    }

    private static string? Fault(SourceTree tree, string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Programs.Contains(words[0]))
        {
            return $"begins with \"{words[0]}\"; known are {string.Join(", ", Programs)}.";
        }

        if (Placeholder().Match(command) is { Success: true } placeholder)
        {
            return $"holds the placeholder \"{placeholder.Value}\".";
        }

        if (command.Count(c => c == '"') % 2 == 1 || command.Count(c => c == '\'') % 2 == 1)
        {
            return "has an open quotation mark.";
        }

        if (words.FirstOrDefault(word => word.Contains(".sln", StringComparison.Ordinal) || word == ".ci/run") is { } named && !tree.Holds(named))
        {
            return $"names {named}, which is not there.";
        }

        var flag = Array.IndexOf(words, "--project");
        if (flag >= 0 && !tree.Holds(words.ElementAtOrDefault(flag + 1) ?? "?"))
        {
            return $"names the project {words.ElementAtOrDefault(flag + 1)}, which is not there.";
        }

        if (flag >= 0 && words[flag + 1] == "src/SearchIndex.Cli" && Array.IndexOf(words, "--") is var dashes and >= 0
            && words.ElementAtOrDefault(dashes + 1) is { } verb && !tree.Files.Any(file => file.Path.StartsWith("src/SearchIndex.Cli/", StringComparison.Ordinal)
                && string.Equals(file.Name, verb.Replace("-", "", StringComparison.Ordinal) + "Command.cs", StringComparison.OrdinalIgnoreCase)))
        {
            return $"calls the command \"{verb}\", which has no file in src/SearchIndex.Cli.";
        }

        return null;
    }

    [GeneratedRegex(@"<\w[^>]*>|\bFOLDER\b|\bPATH\b|\bDIR\b|\.\.\.|…")]
    private static partial Regex Placeholder();
}
