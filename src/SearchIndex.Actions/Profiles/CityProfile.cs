namespace SearchIndex.Actions.Profiles;

/// <summary>One profile as it was read from one file.</summary>
public sealed record CityProfile
{
    /// <summary>Name of the city in English, as the platform writes it.</summary>
    public required string City { get; init; }

    /// <summary>The city's own name where its texts give it, such as 从江县.</summary>
    public required string? CityLocal { get; init; }

    /// <summary>Country, or null.</summary>
    public required string? Country { get; init; }

    /// <summary>Region of the world as the platform names it, or null.</summary>
    public required string? Region { get; init; }

    /// <summary>Inhabitants, or null.</summary>
    public required long? Population { get; init; }

    /// <summary>Name and office of the head of government, or null.</summary>
    public required string? HeadOfGovernment { get; init; }

    /// <summary>When the profile was downloaded, or null.</summary>
    public required DateOnly? Downloaded { get; init; }

    /// <summary>"Actions made on the Action Platform" as the profile states it, or null.</summary>
    public required int? StatedActions { get; init; }

    /// <summary>"About", or null.</summary>
    public required ActionText? About { get; init; }

    /// <summary>Award percentages of the four programmes.</summary>
    public required IReadOnlyList<ProgrammeAward> Awards { get; init; }

    /// <summary>All commitments, those without actions among them.</summary>
    public required IReadOnlyList<CityCommitment> Commitments { get; init; }

    /// <summary>All actions in the order of the profile.</summary>
    public required IReadOnlyList<CityAction> Actions { get; init; }

    /// <summary>The steps of the Nature Pathway.</summary>
    public required IReadOnlyList<PathwayStep> Pathway { get; init; }

    /// <summary>Scores of the City Biodiversity Index.</summary>
    public required BiodiversityIndexScores? BiodiversityIndex { get; init; }

    /// <summary>What stands under "Tools &amp; resources", or null.</summary>
    public required ActionText? Tools { get; init; }

    /// <summary>Whether the texts can be read, and how that was judged.</summary>
    public required Readability Readability { get; init; }
}
