namespace SearchIndex.Actions.Coverage;

/// <summary>What a coverage matrix counts as stale.</summary>
public sealed record CoverageOptions
{
    /// <summary>An action is stale where its newest date is further back than this; one year unless said otherwise.</summary>
    public Age StaleAfter { get; init; } = Age.Year;

    /// <summary>The day that it is counted back from; null for the day of the newest download in the library.</summary>
    public DateOnly? AsOf { get; init; }
}
