namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>At least one operand must match.</summary>
/// <param name="Source">As typed.</param>
/// <param name="Operands">The operands, in order.</param>
public sealed record AnyOfNode(string Source, IReadOnlyList<QueryNode> Operands) : QueryNode(Source);
