namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>A word with <c>*</c> (any run of characters) or <c>?</c> (one character) in it.</summary>
/// <param name="Source">As typed.</param>
/// <param name="Pattern">The word with its wildcards.</param>
public sealed record PatternNode(string Source, string Pattern) : QueryNode(Source)
{
    /// <summary>Whether the only wildcard is one <c>*</c> at the end.</summary>
    public bool IsPrefix => Pattern.Length > 1 && Pattern[^1] == '*' && Pattern.AsSpan(0, Pattern.Length - 1).IndexOfAny('*', '?') < 0;
}
