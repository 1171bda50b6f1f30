using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Prose;

/// <summary>
/// README.md is at most 150 lines and leads to src/README.md, which names every project and every folder of code below it.
/// </summary>
internal sealed class ReadMeRule : Rule
{
    private const int Limit = 150;

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("README.md", "[map](src/README.md)" + new string('\n', Limit + 1))),
        SourceTree.Of(("README.md", "Words.\n")),
        SourceTree.Of(("README.md", "[map](src/README.md)\n"), ("src/README.md", "## SearchIndex.X\n"), ("src/SearchIndex.X/Odd/A.cs", "")),
        SourceTree.Of(("README.md", "[map](src/README.md)\n"), ("src/README.md", "`Odd/`\n"), ("src/SearchIndex.X/Odd/A.cs", "")),
    ];

    public override IEnumerable<SourceTree> Good =>
        [SourceTree.Of(("README.md", "[map](src/README.md)\n"), ("src/README.md", "## SearchIndex.X\n`Odd/` holds what is odd, `Odd/Deep/` more.\n"), ("src/SearchIndex.X/Odd/Deep/A.cs", ""))];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        if (tree.Find("README.md") is { } readMe)
        {
            if (readMe.Lines.Length > Limit)
            {
                yield return new("README.md", $"has {readMe.Lines.Length} lines; the limit is {Limit}.", "Move what only developers need to src/README.md.");
            }

            if (!readMe.Text.Contains("](src/README.md", StringComparison.Ordinal))
            {
                yield return new("README.md", "does not link to src/README.md.", "Add the link.");
            }
        }

        if (tree.Find("src/README.md") is not { } map)
        {
            yield break;
        }

        foreach (var folder in tree.CSharp.Where(file => file.IsUnder("src")).Select(file => file.Folder).Distinct())
        {
            var parts = folder.Split('/');
            if (parts.Length >= 2 && !map.Text.Contains(parts[1], StringComparison.Ordinal))
            {
                yield return new("src/README.md", $"does not name the project {parts[1]}.", "Add a paragraph: what it is for, what it is not for.");
            }
            else if (parts.Length > 2 && !map.Text.Contains($"`{string.Join('/', parts[2..])}/`", StringComparison.Ordinal))
            {
                yield return new("src/README.md", $"does not name the folder {folder}.", $"Add `{string.Join('/', parts[2..])}/` to the paragraph of {parts[1]}, with what is in it.");
            }
        }
    }
}
