using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>No test is switched off where it stands: a test that cannot run here says so at run time, with the reason.</summary>
internal sealed class SkippedTestRule : Rule
{
    private static readonly HashSet<string> Switches = ["Skip", "Explicit"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("tests/A.cs", "class A { [Fact(Skip = \"later\")] public void B() { } }\n")),
        SourceTree.Of(("tests/A.cs", "class A { [Theory(Explicit = true)] public void B() { } }\n")),
        SourceTree.Of(("tests/A.cs", "class A { [Fact] public void B() { Assert.Skip(\"later\"); } }\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("tests/A.cs", "class A { [Fact] public void B() { Assert.SkipUnless(File.Exists(\"x\"), \"x is not here\"); if (c) { Assert.Skip(\"c\"); } } }\n")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => file.IsUnder("tests")))
        {
            var root = file.Root;
            foreach (var argument in root.DescendantNodes().OfType<AttributeArgumentSyntax>()
                .Where(argument => Switches.Contains(argument.NameEquals?.Name.Identifier.ValueText ?? "")))
            {
                yield return new(file.At(argument), "switches a test off.", "Mend or remove the test; where something outside is missing, call Assert.SkipUnless(condition, reason).");
            }

            foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => $"{call.Expression}" == "Assert.Skip"))
            {
                if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax } } or ArrowExpressionClauseSyntax)
                {
                    yield return new(file.At(call), "skips a test always.", "Call Assert.SkipUnless(condition, reason).");
                }
            }
        }
    }
}
