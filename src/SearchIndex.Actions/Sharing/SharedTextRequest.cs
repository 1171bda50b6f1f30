namespace SearchIndex.Actions.Sharing;

/// <summary>Which shared text is asked for.</summary>
public sealed record SharedTextRequest
{
    /// <summary>How many pairs are given where nobody says how many.</summary>
    public const int UsualLimit = 20_000;

    /// <summary>The least share of the shorter text that stands in the other one, above 0 to 1.</summary>
    public double MinContainment { get; init; } = 0.5;

    /// <summary>A city, by id or by any of its names: only pairs that it is part of. Null for all.</summary>
    public string? CityA { get; init; }

    /// <summary>Another one: only pairs of the two. Null for all.</summary>
    public string? CityB { get; init; }

    /// <summary>Id of an action: only pairs that it is part of. Null for all.</summary>
    public string? Id { get; init; }

    /// <summary>Whether pairs within one city are listed too.</summary>
    public bool Self { get; init; }

    /// <summary>Whether pairs that share only a sentence of the platform's form are listed too.</summary>
    public bool Platform { get; init; }

    /// <summary>Whether pairs that share only titles of laws and slogans are listed too.</summary>
    public bool Law { get; init; }

    /// <summary>How many pairs to give at most; 0 or more.</summary>
    public int Limit { get; init; } = UsualLimit;

    /// <summary>How many pairs to pass over; 0 or more.</summary>
    public int Offset { get; init; }

    /// <summary>Whether the passages of each pair are given, which takes about a millisecond a pair.</summary>
    public bool Passages { get; init; } = true;
}
