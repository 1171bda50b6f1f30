using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Commands;

/// <summary>One command of a ```bash block, with the lines of the ```text block that follows it directly.</summary>
/// <param name="Line">Where the command stands, from 1.</param>
/// <param name="Arguments">The words of the command, quotation marks taken off.</param>
/// <param name="Answer">Lines that its output holds, in this order; none where the file shows no answer.</param>
internal sealed partial record ReadMeStep(int Line, IReadOnlyList<string> Arguments, IReadOnlyList<string> Answer)
{
    /// <summary>The words behind <c>dotnet run ... --project src/SearchIndex.Cli --</c>, or null for another program.</summary>
    public IReadOnlyList<string>? ProgramArguments
    {
        get
        {
            var dashes = Arguments.ToList().IndexOf("--");
            return Arguments is ["dotnet", "run", ..] && dashes > 0 && Arguments.Take(dashes).Contains("src/SearchIndex.Cli") ? [.. Arguments.Skip(dashes + 1)] : null;
        }
    }

    public static IReadOnlyList<ReadMeStep> In(SourceFile file)
    {
        var steps = new List<ReadMeStep>();
        string? language = null;
        var answers = false;
        var number = 0;
        foreach (var line in file.Lines)
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                language = language is null ? line[3..].Trim() : null;
                continue;
            }

            if (language == "bash" && line.Trim() is { Length: > 0 } command && command[0] != '#')
            {
                steps.Add(new ReadMeStep(number, Words(command), []));
                answers = true;
            }
            else if (language == "text" && answers && line.Trim() is { Length: > 0 } answer)
            {
                steps[^1] = steps[^1] with { Answer = [.. steps[^1].Answer, answer] };
            }
            else if (language is null && line.Trim().Length > 0)
            {
                answers = false;
            }
        }

        return steps;
    }

    private static List<string> Words(string command) =>
        [.. Word().Matches(command).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Success ? match.Groups[2].Value : match.Value)];

    [GeneratedRegex("\"([^\"]*)\"|'([^']*)'|\\S+")]
    private static partial Regex Word();
}
