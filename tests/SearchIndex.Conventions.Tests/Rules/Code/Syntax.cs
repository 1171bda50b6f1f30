using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>Questions that several rules ask of a parsed file.</summary>
internal static class Syntax
{
    /// <summary>Types and delegates that are declared directly in a namespace or in the file.</summary>
    public static IEnumerable<MemberDeclarationSyntax> TopLevelTypes(this CompilationUnitSyntax root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.ValueText,
        DelegateDeclarationSyntax declaration => declaration.Identifier.ValueText,
        _ => "",
    };

    public static bool Has(this MemberDeclarationSyntax member, SyntaxKind modifier) => member.Modifiers.Any(modifier);

    /// <summary>All comments of a file, documentation included.</summary>
    public static IEnumerable<SyntaxTrivia> Comments(this CompilationUnitSyntax root) =>
        root.DescendantTrivia().Where(trivia => trivia.Kind() is
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia);

    /// <summary>Splits a name at case changes, digits and underscores: <c>CityRecordV2</c> gives City, Record, V.</summary>
    public static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetter(name[i])
                || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (ends)
            {
                if (i > start)
                {
                    yield return name[start..i];
                }

                start = i < name.Length && !char.IsLetter(name[i]) ? i + 1 : i;
            }
        }
    }
}
