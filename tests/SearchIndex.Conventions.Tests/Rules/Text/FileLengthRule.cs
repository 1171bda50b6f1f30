using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Text;

/// <summary>A C# file has at most 400 lines, a Program.cs at most 80; tables in <c>*.Generated.cs</c> are exempt.</summary>
internal sealed class FileLengthRule : Rule
{
    private const int Limit = 400;
    private const int ProgramLimit = 80;

    public override IEnumerable<SourceTree> Bad =>
        [SourceTree.Of(("src/A.cs", Newlines(Limit + 1))), SourceTree.Of(("src/X/Program.cs", Newlines(ProgramLimit + 1)))];

    public override IEnumerable<SourceTree> Good =>
        [SourceTree.Of(("src/A.cs", Newlines(Limit)), ("src/Table.Generated.cs", Newlines(5000)), ("src/X/Program.cs", Newlines(ProgramLimit)))];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => !file.Name.EndsWith(".Generated.cs", StringComparison.Ordinal)))
        {
            var limit = file.Name == "Program.cs" ? ProgramLimit : Limit;
            var lines = file.Lines.Length;
            if (lines > limit)
            {
                yield return new(file.Path, $"has {lines} lines; the limit is {limit}.", "Divide it by responsibility into types with files of their own.");
            }
        }
    }

    private static string Newlines(int count) => new('\n', count);
}
