namespace SearchIndex.Actions.Likeness;

/// <summary>Asks for actions that do something like an action, or like what a text says.</summary>
public sealed record SimilarRequest
{
    /// <summary>Id of an action; null where a text is given.</summary>
    public string? Id { get; init; }

    /// <summary>A text in any language; read where there is no id.</summary>
    public string? Text { get; init; }

    /// <summary>How many hits at most, 0 to 1,000.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether actions of the same city are left out.</summary>
    public bool OtherCitiesOnly { get; init; }

    /// <summary>Whether actions are left out that share most of their text with it.</summary>
    public bool WithoutSharedText { get; init; }
}
