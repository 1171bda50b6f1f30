using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>
/// Comments hold words, not code. A comment counts as code when it ends like a statement and parses as one: prose with a
/// semicolon at its end does not parse.
/// </summary>
internal sealed class CommentedOutCodeRule : Rule
{
    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/A.cs", "class A { void B() {\n// var x = Compute(1);\n} }\n")),
        SourceTree.Of(("src/A.cs", "class A { void B() {\n// Compute(1);\n} }\n")),
        SourceTree.Of(("src/A.cs", "class A { void B() {\n/* x += 2; */\n} }\n")),
        SourceTree.Of(("src/A.cs", "class A { void B() {\n// if (x > 2)\n// {\n//     return;\n// }\n} }\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/A.cs", "class A {\n// The cursor stands at the first entry;\n// entry = length, then bytes; a length of 0 ends the list\n/// <code>x = 1;</code>\nvoid B() { }\n}\n")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp)
        {
            foreach (var comment in file.Root.Comments().Where(comment => comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
            {
                var text = comment.ToString().TrimStart('/', '*').TrimEnd('/', '*').Trim();
                if (IsCode(text))
                {
                    yield return new(file.At(comment.GetLocation()), $"is code in a comment: \"{text}\".", "Remove it; the history keeps it.");
                }
            }
        }
    }

    private static bool IsCode(string text)
    {
        if (text is "{" or "}" or "});" or "return;" or "break;" or "continue;")
        {
            return true;
        }

        if (!text.EndsWith(';') || text.IndexOfAny(['(', '=', '.', '+']) < 0)
        {
            return false;
        }

        var statement = SyntaxFactory.ParseStatement(text);
        return statement.FullSpan.Length == text.Length && !statement.ContainsDiagnostics;
    }
}
