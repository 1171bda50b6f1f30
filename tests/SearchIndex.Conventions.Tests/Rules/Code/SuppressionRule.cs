using Microsoft.CodeAnalysis.CSharp.Syntax;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Code;

/// <summary>
/// <c>#pragma warning disable</c> names one rule and its reason on the line, at most 10 in src; a SuppressMessage has its Justification.
/// </summary>
internal sealed class SuppressionRule : Rule
{
    private const int Limit = 10;
    private static readonly string Pragma = "#pragma warning " + "disable";

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("src/A.cs", $"{Pragma} CA1000\nclass A;\n")),
        SourceTree.Of(("src/A.cs", $"{Pragma}\nclass A;\n")),
        SourceTree.Of(("src/A.cs", $"{Pragma} CA1000, CA1001 // both are wrong here for a reason\nclass A;\n")),
        SourceTree.Of(("src/A.cs", string.Concat(Enumerable.Repeat($"{Pragma} CA1000 // the reason is long enough\n", Limit + 1)) + "class A;\n")),
        SourceTree.Of(("src/A.cs", "[SuppressMessage(\"Design\", \"CA1000\")]\nclass A;\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/A.cs", $"{Pragma} CA1000 // a generic factory is the point of this type\n[SuppressMessage(\"Design\", \"CA1001\", Justification = \"owned by the caller\")]\nclass A;\n")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        var inSource = 0;
        foreach (var file in tree.CSharp)
        {
            var root = file.Root;
            foreach (var pragma in root.DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>()
                .Where(pragma => pragma.DisableOrRestoreKeyword.ValueText == "disable"))
            {
                inSource += file.IsUnder("src") ? 1 : 0;
                if (pragma.ErrorCodes.Count != 1)
                {
                    yield return new(file.At(pragma), $"switches off {pragma.ErrorCodes.Count} rules.", "Name exactly one rule on the line (none means all).");
                }

                var reason = $"{pragma.EndOfDirectiveToken.LeadingTrivia}{string.Concat(pragma.DescendantTrivia())}";
                if (reason.IndexOf("//", StringComparison.Ordinal) is var start && (start < 0 || reason[(start + 2)..].Trim().Length < 10))
                {
                    yield return new(file.At(pragma), "switches off a rule without a reason.", "Say why in a comment on the same line.");
                }
            }

            foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>().Where(attribute => $"{attribute.Name}".EndsWith("SuppressMessage", StringComparison.Ordinal)))
            {
                if (attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification") != true)
                {
                    yield return new(file.At(attribute), "suppresses a message without a Justification.", "Add one that says why.");
                }
            }
        }

        if (inSource > Limit)
        {
            yield return new("src", $"switches rules off {inSource} times; the limit is {Limit}.", "Mend the code, or turn the rule off once in .editorconfig with its reason.");
        }
    }
}
