using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>The general projects know no city: neither names, nor texts, nor comments there speak of the domain.</summary>
internal sealed class DomainWordRule : Rule
{
    private static readonly string[] General = ["src/SearchIndex.Storage", "src/SearchIndex.Analysis", "src/SearchIndex.Engine", "src/SearchIndex.Similarity"];

    private static readonly HashSet<string> Words = new(
        ["city", "cities", "county", "counties", "municipality", "municipalities", "biodiversity", "citieswithnature", "profile", "profiles", "commitment", "commitments", "congjiang", "libo", "liangping", "anshun"],
        StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/SearchIndex.Engine/A.cs", "class CityQuery;\n")),
        SourceTree.Of(("src/SearchIndex.Storage/A.cs", "class A { string b = \"profiles\"; }\n")),
        SourceTree.Of(("src/SearchIndex.Similarity/A.cs", "// compares a county with another\nclass A;\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/SearchIndex.Engine/A.cs", "class Capacity { int velocity; string text = \"elasticity\"; }\n"), ("src/SearchIndex.Actions/B.cs", "class CityProfile;\n")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => General.Any(file.IsUnder)))
        {
            var root = file.Root;
            var pieces = root.DescendantTokens()
                .Where(token => token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                    or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken)
                .Select(token => (Text: token.ValueText, Location: token.GetLocation()))
                .Concat(root.Comments().Select(comment => (Text: comment.ToString(), Location: comment.GetLocation())));
            foreach (var (text, location) in pieces)
            {
                if (Syntax.Words(text).FirstOrDefault(Words.Contains) is { } word)
                {
                    yield return new(file.At(location), $"speaks of the domain (\"{word}\").", "Say it in the terms of this project, or move it to SearchIndex.Actions.");
                }
            }
        }
    }
}
