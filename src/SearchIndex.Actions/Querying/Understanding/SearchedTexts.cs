using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>In which texts of an action the parts of a query are looked for, and whose dates "updated" asks for.</summary>
/// <param name="Quoted">Where quotations and patterns are looked for.</param>
/// <param name="Loose">Where words are looked for.</param>
/// <param name="Days">Number fields of the dates; null for all.</param>
internal sealed record SearchedTexts(IReadOnlyList<string> Quoted, IReadOnlyList<string> Loose, IReadOnlyList<string>? Days)
{
    /// <summary>All texts.</summary>
    public static SearchedTexts All { get; } = new(LibraryFields.Quotable, LibraryFields.Texts, Days: null);

    /// <summary>Whether a node says where to look, and asks for nothing itself: <c>field:target</c>, also in a group or behind NOT.</summary>
    /// <param name="node">A node.</param>
    /// <returns>False for everything else.</returns>
    public static bool IsRestriction(QueryNode node) => node switch
    {
        FieldNode field => field.Field == "field",
        AnyOfNode any => any.Operands.All(IsRestriction),
        AllOfNode all => all.Operands.All(IsRestriction),
        NotNode not => IsRestriction(not.Operand),
        _ => false,
    };

    /// <summary>One text only.</summary>
    /// <param name="field">English name of it in the query language.</param>
    /// <returns>The text; all texts where the name is none.</returns>
    public static SearchedTexts Of(string field) => TextField(field) is { } text ? All.Only([text]) : All;

    /// <summary>What is left when parts that stand side by side narrow each other.</summary>
    /// <param name="operands">The parts.</param>
    /// <param name="notes">Receives a sentence on each name that is no text.</param>
    /// <returns>The same where nothing narrows.</returns>
    public SearchedTexts Narrowed(IReadOnlyList<QueryNode> operands, List<string> notes)
    {
        var (named, left) = (new List<string>(), new List<string>());
        foreach (var node in operands.Where(IsRestriction))
        {
            Collect(node, isLeftOut: false, named, left, notes);
        }

        List<string> kept = named.Count > 0 ? [.. named.Except(left, StringComparer.Ordinal)] : [.. Quoted.Except(left, StringComparer.Ordinal)];
        return (named.Count == 0 && left.Count == 0) || kept.Count == 0 ? this : Only(kept);
    }

    private static void Collect(QueryNode node, bool isLeftOut, List<string> named, List<string> left, List<string> notes)
    {
        switch (node)
        {
            case AnyOfNode any:
                any.Operands.ToList().ForEach(operand => Collect(operand, isLeftOut, named, left, notes));
                break;
            case AllOfNode all:
                all.Operands.ToList().ForEach(operand => Collect(operand, isLeftOut, named, left, notes));
                break;
            case NotNode not:
                Collect(not.Operand, !isLeftOut, named, left, notes);
                break;
            case FieldNode field when QueryFields.TryResolve(field.Value.Trim(), out var name) && TextField(name) is { } text:
                (isLeftOut ? left : named).Add(text);
                break;
            case FieldNode field:
                notes.Add($"'{field.Value}' is no field of an action (description, baseline, target, heading, commitment); {field.Source} was passed over.");
                break;
        }
    }

    private SearchedTexts Only(List<string> texts)
    {
        List<string> days = [.. texts.Where(name => name is LibraryFields.Description or LibraryFields.Baseline or LibraryFields.Target).Select(name => name + "Day")];
        return this with { Quoted = texts, Loose = texts, Days = days.Count > 0 ? days : null };
    }

    private static string? TextField(string field) => field switch
    {
        "heading" => LibraryFields.Title,
        "commitment" or "description" or "baseline" or "target" => field,
        "area" => LibraryFields.AreaTitle,
        _ => null,
    };
}
