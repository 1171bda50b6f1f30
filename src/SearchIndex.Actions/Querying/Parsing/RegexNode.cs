namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>A pattern between slashes, held against the texts as they stand.</summary>
/// <param name="Source">As typed, with its slashes.</param>
/// <param name="Pattern">What stands between them, a regular expression.</param>
public sealed record RegexNode(string Source, string Pattern) : QueryNode(Source);
