using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Text;

/// <summary>The entries of the top level are a fixed list: everything else has its place below one of them.</summary>
internal sealed class TopLevelRule : Rule
{
    private static readonly string[] Entries =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "README.md", "SearchIndex.sln", "global.json", "index-data", "src", "tests",
    ];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of([.. Entries.Select(Sample), ("docs/notes.md", "")]),
        SourceTree.Of([.. Entries.Where(entry => entry != "LICENSE").Select(Sample)]),
        SourceTree.Of([.. Entries.Select(Sample), ("src/misc/x.cs", "")]),
    ];

    public override IEnumerable<SourceTree> Good => [SourceTree.Of([.. Entries.Select(Sample), ("src/SearchIndex.X/A.cs", "")])];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        var present = tree.Files.Select(file => file.Path.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in present.Except(Entries))
        {
            yield return new(entry, "is no entry of the top level.", "Put it under src, tests or index-data, beside what it belongs to.");
        }

        foreach (var entry in Entries.Except(present))
        {
            yield return new(entry, "is missing at the top level.", "Restore it.");
        }

        foreach (var path in tree.Files.Select(file => file.Path))
        {
            if (path.Split('/') is [("src" or "tests") and var top, var folder, _, ..] && !folder.StartsWith("SearchIndex.", StringComparison.Ordinal))
            {
                yield return new(path, $"lies in {top} outside of a project.", $"Move it into a folder {top}/SearchIndex.<Name>.");
            }
        }
    }

    private static (string Path, string Text) Sample(string entry) =>
        (entry is "src" or "tests" or "index-data" or ".ci" ? entry + "/README.md" : entry, "");
}
