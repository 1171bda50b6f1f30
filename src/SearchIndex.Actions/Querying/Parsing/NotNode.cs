namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>The operand must not match.</summary>
/// <param name="Source">As typed.</param>
/// <param name="Operand">What must not match.</param>
public sealed record NotNode(string Source, QueryNode Operand) : QueryNode(Source);
