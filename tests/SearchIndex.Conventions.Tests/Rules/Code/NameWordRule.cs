using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>No declared name uses a word that says nothing: Manager, Helper, Util, Utils, Utility, Utilities.</summary>
internal sealed class NameWordRule : Rule
{
    private static readonly HashSet<string> Empty = new(["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities"], StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/X/SegmentManager.cs", "namespace X;\nclass SegmentManager;\n")),
        SourceTree.Of(("src/X/A.cs", "namespace X;\nclass A { void ParseHelper() { } }\n")),
        SourceTree.Of(("src/X/Utils/A.cs", "namespace X.Y;\nclass A;\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
        [SourceTree.Of(("src/X/A.cs", "namespace X;\nclass A { string futile = \"Manager\"; object b = new XmlNamespaceManager(); }\n"))];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp)
        {
            foreach (var segment in file.Path.Split('/', '.').Where(segment => Syntax.Words(segment).Any(Empty.Contains)).Take(1))
            {
                yield return new(file.Path, $"has \"{segment}\" in its path.", "Name it after what it does.");
            }

            foreach (var token in file.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && Declares(token)))
            {
                if (Syntax.Words(token.ValueText).Any(Empty.Contains))
                {
                    yield return new(file.At(token.GetLocation()), $"declares \"{token.ValueText}\".", "Name it after what it does.");
                }
            }
        }
    }

    private static bool Declares(SyntaxToken token) => token.Parent is MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or LocalFunctionStatementSyntax or TypeParameterSyntax;
}
