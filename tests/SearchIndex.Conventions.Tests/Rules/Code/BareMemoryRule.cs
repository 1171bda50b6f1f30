using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>The keyword <c>unsafe</c> stands nowhere; <c>Unsafe</c>, <c>MemoryMarshal</c> and vectors only in SearchIndex.Storage and its tests.</summary>
internal sealed class BareMemoryRule : Rule
{
    private static readonly HashSet<string> Names =
        ["Unsafe", "MemoryMarshal", "Vector64", "Vector128", "Vector256", "Vector512", "Vector", "NativeMemory", "Marshal"];

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/SearchIndex.Storage/A.cs", "class A { unsafe void B() { } }\n")),
        SourceTree.Of(("src/SearchIndex.Engine/A.cs", "class A { int B(byte[] c) => MemoryMarshal.Read<int>(c); }\n")),
        SourceTree.Of(("src/SearchIndex.Engine/A.cs", "class A { Vector128<int> b; }\n")),
        SourceTree.Of(("src/SearchIndex.Engine/A.cs", "using System.Runtime.Intrinsics.X86;\nclass A;\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/SearchIndex.Storage/A.cs", "class A { Vector128<int> b; }\n"), ("src/SearchIndex.Engine/B.cs", "class B { string c = \"Unsafe\"; /* unsafe */ }\n")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp)
        {
            var root = file.Root;
            foreach (var token in root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.UnsafeKeyword)))
            {
                yield return new(file.At(token.GetLocation()), "is unsafe.", "Write it with spans.");
            }

            if (file.IsUnder("src/SearchIndex.Storage") || file.IsUnder("tests/SearchIndex.Storage.Tests"))
            {
                continue;
            }

            foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => Names.Contains(name.Identifier.ValueText)))
            {
                yield return new(file.At(name), $"uses {name.Identifier.ValueText}.", "Put the operation into SearchIndex.Storage behind a span, and call that.");
            }

            foreach (var import in root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(import => $"{import.Name}".StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal)))
            {
                yield return new(file.At(import), $"imports {import.Name}.", "Only SearchIndex.Storage works with vectors.");
            }
        }
    }
}
