namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Every operand must match.</summary>
/// <param name="Source">As typed.</param>
/// <param name="Operands">The operands, in order.</param>
public sealed record AllOfNode(string Source, IReadOnlyList<QueryNode> Operands) : QueryNode(Source);
