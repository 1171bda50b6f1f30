namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>A field and a value, such as <c>city:安顺</c>.</summary>
/// <param name="Source">As typed.</param>
/// <param name="Field">The field's English name, whatever language it was typed in.</param>
/// <param name="Value">The value, without quotes; brackets and comparison signs of ranges stand in it.</param>
/// <param name="Quoted">Whether the value stood in quotes.</param>
public sealed record FieldNode(string Source, string Field, string Value, bool Quoted) : QueryNode(Source);
