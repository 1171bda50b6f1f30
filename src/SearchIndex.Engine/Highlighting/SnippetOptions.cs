namespace SearchIndex.Engine.Highlighting;

/// <summary>How much of a text is shown.</summary>
public sealed record SnippetOptions
{
    /// <summary>Most UTF-16 units of one snippet, 20 or more; 160 by default.</summary>
    public int MaxCharacters { get; init; } = 160;

    /// <summary>How many snippets are taken of one text, 1 or more; 3 by default.</summary>
    public int MaxSnippets { get; init; } = 3;
}
