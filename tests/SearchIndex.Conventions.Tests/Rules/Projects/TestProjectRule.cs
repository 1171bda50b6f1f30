using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Projects;

/// <summary>
/// Every test project is part of the solution (the test command runs the solution) and holds tests; categories are those
/// that the check script runs, which is all of them: it filters nothing.
/// </summary>
internal sealed class TestProjectRule : Rule
{
    private static readonly HashSet<string> Categories = ["Long"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("SearchIndex.sln", ""), ("tests/A.Tests/A.Tests.csproj", "<Project/>"), ("tests/A.Tests/BTests.cs", Fact)),
        SourceTree.Of(("SearchIndex.sln", "\"tests\\A.Tests\\A.Tests.csproj\""), ("tests/A.Tests/A.Tests.csproj", "<Project/>"), ("tests/A.Tests/BTests.cs", "class B { }")),
        SourceTree.Of(("tests/A.Tests/BTests.cs", "class B { [Fact, Trait(\"Category\", \"Nightly\")] public void C() { } }")),
        SourceTree.Of((".ci/run", "dotnet test SearchIndex.sln --filter Category!=Long\n")),
        SourceTree.Of((".ci/run", "dotnet build SearchIndex.sln\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(
            (".ci/run", "dotnet test SearchIndex.sln -c Release\n"), ("SearchIndex.sln", "\"tests\\A.Tests\\A.Tests.csproj\""),
            ("tests/A.Tests/A.Tests.csproj", "<Project/>"), ("tests/A.Tests/BTests.cs", Fact), ("tests/Kit/Kit.csproj", "<Project/>")),
        SourceTree.Of(("SearchIndex.sln", "\"tests\\A.Tests\\A.Tests.csproj\""), ("tests/A.Tests/A.Tests.csproj", "<Project/>")),
    ];

    private static string Fact => "class B { [Fact] [Trait(\"Category\", \"Long\")] public void C() { } }";

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        var solution = tree.Find("SearchIndex.sln")?.Text.Replace('\\', '/') ?? "";
        foreach (var project in ProjectFile.In(tree))
        {
            if (!solution.Contains(project.Path, StringComparison.Ordinal) && tree.Find("SearchIndex.sln") is not null && (project.IsProduct || project.Name.EndsWith(".Tests", StringComparison.Ordinal)))
            {
                yield return new(project.Path, "is not in the solution.", "Add it: dotnet sln add.");
            }

            if (project.Name.EndsWith(".Tests", StringComparison.Ordinal) && HasCode(tree, project)
                && !tree.CSharp.Any(file => file.IsUnder(project.Folder) && Attributes(file).Any(IsTest)))
            {
                yield return new(project.Path, "holds no test.", "Write one: a test project without tests passes whatever is wrong.");
            }
        }

        foreach (var file in tree.CSharp.Where(file => file.IsUnder("tests")))
        {
            foreach (var trait in Attributes(file).Where(attribute => $"{attribute.Name}" == "Trait"))
            {
                if (trait.ArgumentList?.Arguments is not [{ Expression: LiteralExpressionSyntax { Token.ValueText: "Category" } }, { Expression: LiteralExpressionSyntax value }] || !Categories.Contains(value.Token.ValueText))
                {
                    yield return new(file.At(trait), $"is an unknown trait, {trait}.", "The only one is [Trait(\"Category\", \"Long\")].");
                }
            }
        }

        if (tree.Find(".ci/run") is { } script)
        {
            var commands = script.Lines.Where(line => line.Contains("dotnet test", StringComparison.Ordinal) && !line.TrimStart().StartsWith('#')).ToList();
            if (!commands.Any(line => line.Contains("SearchIndex.sln", StringComparison.Ordinal)) || script.Text.Contains("--filter", StringComparison.Ordinal))
            {
                yield return new(".ci/run", "does not run all tests of the solution.", "Run 'dotnet test SearchIndex.sln' without a filter.");
            }
        }
    }

    /// <summary>Whether there is something to test: a project that is still an empty room needs no test.</summary>
    private static bool HasCode(SourceTree tree, ProjectFile tests) =>
        tree.CSharp.Any(file => file.IsUnder(tests.Folder) || file.IsUnder($"src/{tests.Name[..^".Tests".Length]}"));

    private static bool IsTest(AttributeSyntax attribute) => $"{attribute.Name}" is "Fact" or "Theory";

    private static IEnumerable<AttributeSyntax> Attributes(SourceFile file) => file.Root.DescendantNodes().OfType<AttributeSyntax>();
}
