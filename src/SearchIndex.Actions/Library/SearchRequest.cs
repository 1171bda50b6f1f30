namespace SearchIndex.Actions.Library;

/// <summary>A search as it comes in.</summary>
public sealed record SearchRequest
{
    /// <summary>What the person typed; null or empty means everything.</summary>
    public string? Query { get; init; }

    /// <summary>How many hits to return, 0 to 1,000.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>How many hits to skip, 0 or more.</summary>
    public int Offset { get; init; }

    /// <summary>Filters: every field must match, any of the values of one field.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Whether each hit says how its score came about.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether unreadable renderings are searched too.</summary>
    public bool IncludeUnreadable { get; init; }

    /// <summary>Whether all parts of the query must match, or the best match is wanted.</summary>
    public SearchMatch Match { get; init; } = SearchMatch.All;

    /// <summary>Whether the query is text and nothing else: no field, quote, sign or operator in it means anything.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>The weights of the best match; the measured ones by default.</summary>
    public BestMatchOptions BestMatch { get; init; } = BestMatchOptions.Default;
}
