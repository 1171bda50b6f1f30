using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>
/// A file holds one top-level type, is named after it, and its namespace is its folder. Nested types and types with the
/// modifier <c>file</c> belong to the type that they serve. A class spans at most two files (<c>Name.cs</c>, <c>Name.Topic.cs</c>).
/// </summary>
internal sealed class OneTypeAFileRule : Rule
{
    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/X/A.cs", "namespace X;\nclass A;\nclass B;\n")),
        SourceTree.Of(("src/X/A.cs", "namespace X;\nclass B;\n")),
        SourceTree.Of(("src/X/Y/A.cs", "namespace X;\nclass A;\n")),
        SourceTree.Of(("src/X/A.cs", "namespace X { class A { } }\n")),
        SourceTree.Of(("src/X/A.cs", "// nothing\n")),
        SourceTree.Of(("src/X/A.cs", Partial), ("src/X/A.B.cs", Partial), ("src/X/A.C.cs", Partial)),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/X/Y/A.cs", "namespace X.Y;\nclass A<T> { record B; enum C { } }\nfile class D;\n"), ("src/X/Program.cs", "return 0;\n")),
        SourceTree.Of(("src/X/A.cs", Partial), ("src/X/A.B.cs", Partial), ("src/X/D.cs", "namespace X;\ndelegate void D();\n")),
    ];

    private static string Partial => "namespace X;\npartial class A;\n";

    public override IEnumerable<Violation> Check(SourceTree tree) => tree.CSharp.SelectMany(CheckFile).Concat(CheckPartials(tree));

    private static IEnumerable<Violation> CheckFile(SourceFile file)
    {
        var root = file.Root;
        var types = root.TopLevelTypes().Where(type => !type.Has(SyntaxKind.FileKeyword)).ToList();
        if (types.Count == 0)
        {
            // Top-level statements, attributes of the assembly and global usings have no type to be named after.
            if (root.Members.Count == 0 && root.AttributeLists.Count == 0 && !root.Usings.Any(import => import.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
            {
                yield return new(file.Path, "declares no type.", "Remove the file.");
            }

            yield break;
        }

        if (types.Count > 1)
        {
            yield return new(file.At(types[1]), $"is a second top-level type, {Syntax.NameOf(types[1])}.", "Give it a file of its own, nest it, or mark it with the modifier 'file'.");
        }

        if (Syntax.NameOf(types[0]) != file.Name.Split('.')[0])
        {
            yield return new(file.At(types[0]), $"declares {Syntax.NameOf(types[0])}.", $"Name the file {Syntax.NameOf(types[0])}.cs.");
        }

        var wanted = string.Join('.', file.Folder.Split('/').Skip(1));
        var declared = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        if (declared is not FileScopedNamespaceDeclarationSyntax || declared.Name.ToString() != wanted)
        {
            yield return new(file.Path, $"has the namespace \"{declared?.Name}\".", $"Write \"namespace {wanted};\", or move the file to the folder of its namespace.");
        }
    }

    private static IEnumerable<Violation> CheckPartials(SourceTree tree) =>
        tree.CSharp
            .Where(file => !file.Name.EndsWith(".Generated.cs", StringComparison.Ordinal))
            .SelectMany(file => file.Root.TopLevelTypes().Select(type => (file, Key: $"{file.Folder}/{Syntax.NameOf(type)}{(type as TypeDeclarationSyntax)?.TypeParameterList}")))
            .GroupBy(pair => pair.Key, pair => pair.file, StringComparer.Ordinal)
            .Where(files => files.Count() > 2)
            .Select(files => new Violation(files.Key, $"spans {files.Count()} partial files.", "Partial hides size: divide the class into types."));
}
