using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>
/// Public members take ids as their own types: a plain number named docId, fieldId, termOrdinal or segmentId could be any other number.
/// </summary>
internal sealed class RawIdRule : Rule
{
    private static readonly HashSet<string> Ids = new(["docId", "fieldId", "termOrdinal", "segmentId"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Numbers = ["int", "uint", "long", "ulong", "short", "ushort", "Int32", "Int64"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/A.cs", "public class A { public void B(int docId) { } }\n")),
        SourceTree.Of(("src/A.cs", "public class A { public A(long? segmentId) { } }\n")),
        SourceTree.Of(("src/A.cs", "public interface A { int this[uint termOrdinal] { get; } }\n")),
        SourceTree.Of(("src/A.cs", "public record A(int FieldId);\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/A.cs", "public class A { public void B(DocId docId, int count) { } internal void C(int docId) { } void D(int docId) { } }\n")),
        SourceTree.Of(("src/A.cs", "internal class A { public void B(int docId) { } }\n"), ("src/D.cs", "public readonly record struct DocId(int Value);\n")),
        SourceTree.Of(("tests/A.cs", "public class A { public void B(int docId) { } }\n")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => file.IsUnder("src")))
        {
            foreach (var parameter in file.Root.DescendantNodes().OfType<ParameterSyntax>())
            {
                if (Ids.Contains(parameter.Identifier.ValueText) && Numbers.Contains($"{parameter.Type}".TrimEnd('?')) && IsPublic(parameter))
                {
                    yield return new(file.At(parameter), $"takes {parameter.Identifier.ValueText} as {parameter.Type}.", "Take the id's own type (readonly record struct), or make the member internal.");
                }
            }
        }
    }

    private static bool IsPublic(ParameterSyntax parameter)
    {
        if (parameter.Parent?.Parent is not MemberDeclarationSyntax owner)
        {
            return false;
        }

        return owner.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .Where(member => member is not BaseNamespaceDeclarationSyntax)
            .All(member => member.Has(SyntaxKind.PublicKeyword) || member.Has(SyntaxKind.ProtectedKeyword) || member.Parent is InterfaceDeclarationSyntax);
    }
}
