namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>One token of the query language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Word, phrase, pattern or field value.</param>
/// <param name="Field">Name of the field, where it is one.</param>
/// <param name="Number">Distance or edits, where there are any.</param>
/// <param name="Quoted">Whether a field's value stood in quotes.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind,
    int Start,
    int End,
    string Text,
    string? Field = null,
    int? Number = null,
    bool Quoted = false);
