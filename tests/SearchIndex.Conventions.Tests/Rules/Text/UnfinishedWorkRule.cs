using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Text;

/// <summary>No marks of unfinished work: they belong into the tracker.</summary>
internal sealed partial class UnfinishedWorkRule : Rule
{
    private static readonly string Mark = "TO" + "DO";

    public override IEnumerable<SourceTree> Bad =>
        [SourceTree.Of(("src/A.cs", $"// {Mark}: finish\n")), SourceTree.Of(("README.md", $"{Mark} describe\n"))];

    public override IEnumerable<SourceTree> Good => [SourceTree.Of(("src/A.cs", "// the todo list of a city\n"), ("README.md", "Hackathon\n"))];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.Files.Where(TextFiles.Covers).Where(file => !file.IsUnder("index-data")))
        {
            var number = 0;
            foreach (var line in file.Lines)
            {
                number++;
                if (Word().Match(line) is { Success: true } word)
                {
                    yield return new($"{file.Path}:{number}", $"is marked as unfinished ({word.Value}).", "Finish it, or write an issue and remove the mark.");
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?:TO[D]O|FIX[M]E|HAC[K])\b")]
    private static partial Regex Word();
}
