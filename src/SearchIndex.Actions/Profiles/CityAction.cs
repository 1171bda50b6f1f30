namespace SearchIndex.Actions.Profiles;

/// <summary>One action that a city published: a heading of the platform and what the city wrote under it.</summary>
public sealed record CityAction
{
    /// <summary>Number of the action area, 1 to 3; 0 where the profile does not say and the catalogue does not know the heading.</summary>
    public required int Area { get; init; }

    /// <summary>Title of the action area.</summary>
    public required string AreaTitle { get; init; }

    /// <summary>The commitment above the action; empty where the profile does not say and the catalogue does not know.</summary>
    public required string Commitment { get; init; }

    /// <summary>The action's heading: the catalogue's wording where it is known, else as read.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the heading in the catalogue, or null where the catalogue does not know it.</summary>
    public required string? HeadingKey { get; init; }

    /// <summary>Counts actions of one city under one heading, from 1: a heading may stand twice in a profile.</summary>
    public required int Occurrence { get; init; }

    /// <summary>"Description of how city is taking action"; null where it is empty.</summary>
    public required ActionText? Description { get; init; }

    /// <summary>"Baseline:"; null where there is none.</summary>
    public required ActionText? Baseline { get; init; }

    /// <summary>"Target:"; null where there is none.</summary>
    public required ActionText? Target { get; init; }

    /// <summary>Line of the heading in the source, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Last line of the source that belongs to the action.</summary>
    public required int EndLine { get; init; }
}
