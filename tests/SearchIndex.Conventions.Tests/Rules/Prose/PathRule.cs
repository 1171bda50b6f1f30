using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Prose;

/// <summary>
/// Each relative link in a Markdown file, and each code span there that names a path of this checkout, leads somewhere.
/// A code span counts as a path when it begins with an entry of the top level, or ends like a file of the code.
/// </summary>
internal sealed partial class PathRule : Rule
{
    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("README.md", "See [the map](src/README.md).\n")),
        SourceTree.Of(("README.md", "See `src/SearchIndex.Gone/`.\n"), ("src/README.md", "")),
        SourceTree.Of(("src/README.md", "See `Gone.cs`.\n")),
        SourceTree.Of(("src/README.md", "See [up](../LICENSE).\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(
            ("README.md", "See [the map](src/README.md#top), `src/X/A.cs`, `A.cs`, [web](https://example.org), `/api/search`, `and/or`, `../shared/x`, `index-data/built/index`, `src/X/*.cs`, `tests/SearchIndex.*.Tests`.\n```\nsrc/gone\n```\n"),
            ("src/README.md", "See [back](../README.md), `X/A.cs`.\n"),
            ("src/X/A.cs", ""), ("tests/SearchIndex.X.Tests/B.cs", "")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.Markdown)
        {
            foreach (var (number, line) in Markdown.Prose(file))
            {
                foreach (var link in Markdown.RelativeLinks(line).Where(link => !tree.Holds(Join(file.Folder, link))))
                {
                    yield return new($"{file.Path}:{number}", $"links to \"{link}\", which is not there.", "Correct or remove the link.");
                }

                foreach (var path in Markdown.CodeSpans(line).Where(span => IsPath(span) && !Exists(tree, file, span)))
                {
                    yield return new($"{file.Path}:{number}", $"names \"{path}\", which is not there.", "Correct the path, or say it without code marks if it is only an example.");
                }
            }
        }
    }

    private static bool IsPath(string span) =>
        !span.StartsWith("index-data/built", StringComparison.Ordinal)
        && !span.Contains("/bin/", StringComparison.Ordinal)
        && (PathFromTop().IsMatch(span) || CodeFile().IsMatch(span));

    private static bool Exists(SourceTree tree, SourceFile file, string span)
    {
        var pattern = "^" + Regex.Escape(span.TrimEnd('/')).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$";
        return tree.Holds(span)
            || tree.Holds(Join(file.Folder, span))
            || tree.Files.Any(other => other.Path.EndsWith("/" + span, StringComparison.Ordinal))
            || (span.Contains('*', StringComparison.Ordinal) && tree.Files.SelectMany(other => Ancestry(other.Path)).Any(path => Regex.IsMatch(path, pattern)));
    }

    private static IEnumerable<string> Ancestry(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    private static string Join(string folder, string relative)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(@"^(?:src|tests|index-data|\.ci)/[\w./*\[\]()-]*$")]
    private static partial Regex PathFromTop();

    [GeneratedRegex(@"^[\w./-]+\.(?:cs|csproj|props|sln)$")]
    private static partial Regex CodeFile();
}
