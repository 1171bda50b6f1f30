using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Prose;

/// <summary>The few parts of Markdown that the prose rules look at: fenced blocks, links and code spans.</summary>
internal static partial class Markdown
{
    /// <summary>Lines outside of fenced blocks, with their numbers from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Prose(SourceFile file) =>
        Walk(file).Where(line => line.Language is null && !line.IsFence).Select(line => (line.Number, line.Text));

    /// <summary>Lines inside of fenced blocks of one language.</summary>
    public static IEnumerable<(int Number, string Text)> Block(SourceFile file, string language) =>
        Walk(file).Where(line => line.Language == language && !line.IsFence).Select(line => (line.Number, line.Text));

    /// <summary>Targets of links that are no addresses of the web and no anchors of the same page.</summary>
    public static IEnumerable<string> RelativeLinks(string line) =>
        Link().Matches(CodeSpan().Replace(line, "")).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#'))
            .Select(target => target.Split('#')[0]);

    public static IEnumerable<string> CodeSpans(string line) => CodeSpan().Matches(line).Select(match => match.Groups[1].Value.Trim());

    private static IEnumerable<(int Number, string Text, string? Language, bool IsFence)> Walk(SourceFile file)
    {
        string? language = null;
        var number = 0;
        foreach (var line in file.Lines)
        {
            number++;
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFence)
            {
                language = language is null ? line.Trim().TrimStart('`') : null;
            }

            yield return (number, line, language, isFence);
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
