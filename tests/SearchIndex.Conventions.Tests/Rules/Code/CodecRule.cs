using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>
/// A codec (<c>XxxCodecV1</c>) has its byte grammar in the comment above it, and its format is pinned: a fixture in a folder
/// <c>Fixtures</c> that bears its name, or a test that names codec and fixture.
/// </summary>
internal sealed partial class CodecRule : Rule
{
    private const string Grammar = "/// <summary>Postings.</summary>\n/// <remarks>\n/// <code>\n/// file  = header block* footer\n/// block = count:vint deltas:packed\n/// </code>\n/// </remarks>\n";

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/X/PostingsCodecV1.cs", "namespace X;\n/// <summary>Postings.</summary>\nclass PostingsCodecV1;\n"), ("tests/X/Fixtures/formats/v1/PostingsCodecV1.bin", "")),
        SourceTree.Of(("src/X/PostingsCodecV1.cs", "namespace X;\n" + Grammar + "class PostingsCodecV1;\n"), ("tests/X/ATests.cs", "class ATests { PostingsCodecV1 codec; }")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/X/PostingsCodecV1.cs", "namespace X;\n" + Grammar + "class PostingsCodecV1;\n"), ("tests/X/Fixtures/formats/v1/PostingsCodecV1.bin", "")),
        SourceTree.Of(("src/X/PostingsCodecV1.cs", "namespace X;\n" + Grammar + "class PostingsCodecV1;\n"), ("tests/X/CodecFixtureTests.cs", "class CodecFixtureTests { PostingsCodecV1 codec; }")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => file.IsUnder("src")))
        {
            foreach (var type in file.Root.TopLevelTypes().Where(type => CodecName().IsMatch(Syntax.NameOf(type))))
            {
                var name = Syntax.NameOf(type);
                var comment = type.GetLeadingTrivia().ToFullString();
                if (!comment.Split('\n').Any(line => GrammarLine().IsMatch(line)))
                {
                    yield return new(file.At(type), $"{name} has no byte grammar.", "Write it in a <code> block of the comment above the type: a line 'name = parts' for each structure.");
                }

                if (!tree.Files.Any(test => Pins(test, name)))
                {
                    yield return new(file.At(type), $"{name} has no fixture.", $"Keep bytes of this format as tests/.../Fixtures/formats/vN/{name}.bin, or name the codec in a test class XxxFixtureTests that pins its bytes.");
                }
            }
        }
    }

    private static bool Pins(SourceFile test, string codec) =>
        test.IsUnder("tests")
        && ((test.Path.Contains("/Fixtures/", StringComparison.Ordinal) && test.Path.Contains(codec, StringComparison.OrdinalIgnoreCase))
            || (test.IsCSharp && test.Name.Contains("Fixture", StringComparison.Ordinal) && test.Text.Contains(codec, StringComparison.Ordinal)));

    [GeneratedRegex(@"CodecV\d+$")]
    private static partial Regex CodecName();

    [GeneratedRegex(@"^\s*//+\s*[\w<>*-]+\s*(?:=|::=|:=)\s*\S")]
    private static partial Regex GrammarLine();
}
