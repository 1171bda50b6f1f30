namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>How much of a query is read. What is over a limit is left out and said.</summary>
public static class ParsingLimits
{
    /// <summary>Characters of a query.</summary>
    public const int Characters = 4_096;

    /// <summary>Words, phrases and fields of a query.</summary>
    public const int Parts = 256;

    /// <summary>Words, phrases and fields of a query up to which all of them are translated, and ranked under all their names.</summary>
    public const int FullyRead = 40;

    /// <summary>Parentheses inside each other.</summary>
    public const int Depth = 50;
}
