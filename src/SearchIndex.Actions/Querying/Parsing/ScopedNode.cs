namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Something that is looked for in one text of an action only, such as <c>heading:carb*</c> or <c>target:"湿地 保护"~10</c>.</summary>
/// <param name="Source">As typed.</param>
/// <param name="Field">English name of the text.</param>
/// <param name="Inner">A pattern, a fuzzy word, a regular expression, or texts near each other.</param>
public sealed record ScopedNode(string Source, string Field, QueryNode Inner) : QueryNode(Source);
