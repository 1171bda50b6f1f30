namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>What the parser made of a query. There is always one: what cannot be parsed is taken literally and said.</summary>
/// <param name="Text">The query as typed.</param>
/// <param name="Root">The tree, or null where the query asks for nothing in particular.</param>
/// <param name="Expand">False after <c>expand:off</c>.</param>
/// <param name="Notes">Sentences for people on what was cut, ignored or taken literally.</param>
public sealed record ParsedQuery(string Text, QueryNode? Root, bool Expand, IReadOnlyList<string> Notes);
