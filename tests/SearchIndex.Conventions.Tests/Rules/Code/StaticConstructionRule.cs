using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>No static constructor or static initialiser in src reads the disk, the environment or the clock: such things are passed in.</summary>
internal sealed class StaticConstructionRule : Rule
{
    private static readonly HashSet<string> Outside =
        ["File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "StreamReader", "Environment", "AppContext", "DateTime", "DateTimeOffset", "TimeProvider", "Stopwatch", "Process", "Console"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/A.cs", "class A { static A() { b = File.ReadAllText(\"x\"); } static readonly string b; }\n")),
        SourceTree.Of(("src/A.cs", "class A { static readonly string B = Environment.GetEnvironmentVariable(\"B\"); }\n")),
        SourceTree.Of(("src/A.cs", "class A { static DateTime B { get; } = System.DateTime.UtcNow; }\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/A.cs", "class A { static string B() => File.ReadAllText(\"x\"); static readonly Func<string, bool> C = path => File.Exists(path); readonly string d = Environment.NewLine; }\n")),
        SourceTree.Of(("src/A.cs", "class A { static readonly DateTime Epoch = new(1970, 1, 1); static readonly DateOnly B = new(2000, 1, 1); }\n")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => file.IsUnder("src")))
        {
            foreach (var code in file.Root.DescendantNodes().Select(StaticCode).OfType<SyntaxNode>())
            {
                foreach (var name in code.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax)
                    .OfType<MemberAccessExpressionSyntax>()
                    .Select(access => access.Expression is MemberAccessExpressionSyntax inner ? inner.Name : access.Expression as SimpleNameSyntax)
                    .OfType<SimpleNameSyntax>()
                    .Where(name => Outside.Contains(name.Identifier.ValueText)))
                {
                    yield return new(file.At(name), $"reads {name.Identifier.ValueText} while the type is loaded.", "Pass it in through a constructor.");
                }
            }
        }
    }

    private static SyntaxNode? StaticCode(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax constructor when constructor.Has(SyntaxKind.StaticKeyword) => constructor,
        FieldDeclarationSyntax field when field.Has(SyntaxKind.StaticKeyword) => field.Declaration,
        PropertyDeclarationSyntax property when property.Has(SyntaxKind.StaticKeyword) => property.Initializer,
        _ => null,
    };
}
