namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>Two actions that share text. A and B are in no order: who wrote first is not said.</summary>
public sealed record SharedPairRecord
{
    /// <summary>Id of one action.</summary>
    public required string A { get; init; }

    /// <summary>Id of the other; the same where an action repeats itself.</summary>
    public required string B { get; init; }

    /// <summary>City of A.</summary>
    public required string CityA { get; init; }

    /// <summary>City of B.</summary>
    public required string CityB { get; init; }

    /// <summary>Heading of A.</summary>
    public required string TitleA { get; init; }

    /// <summary>Heading of B.</summary>
    public required string TitleB { get; init; }

    /// <summary>Whether both are of one city.</summary>
    public required bool SameCity { get; init; }

    /// <summary>"copied", "platform" (only sentences of the form) or "law" (only titles of laws and slogans).</summary>
    public required string Kind { get; init; }

    /// <summary>Field of A in the strongest pair of fields: "description", "baseline" or "target".</summary>
    public required string FieldA { get; init; }

    /// <summary>Field of B in it.</summary>
    public required string FieldB { get; init; }

    /// <summary>The share of A's text that stands in B, names masked; 0 to 1, of the strongest pair of fields.</summary>
    public required double ContainmentA { get; init; }

    /// <summary>The share of B's text that stands in A.</summary>
    public required double ContainmentB { get; init; }

    /// <summary>What both have as a share of what either has, 0 to 1.</summary>
    public required double Jaccard { get; init; }

    /// <summary>About how many letters, Han characters and digits are shared.</summary>
    public required int Characters { get; init; }

    /// <summary>The part of what is shared that lies in titles of laws and slogans, 0 to 1.</summary>
    public required double LawShare { get; init; }

    /// <summary>The part of both actions' texts that sentences of the form make up, 0 to 1.</summary>
    public required double PlatformShare { get; init; }

    /// <summary>What was exchanged inside the passages: city for city, species for species; each once.</summary>
    public required IReadOnlyList<SharedSwap> Swaps { get; init; }

    /// <summary>Where the shared text stands, in all fields; empty where passages were not asked for.</summary>
    public required IReadOnlyList<SharedPassage> Passages { get; init; }
}
