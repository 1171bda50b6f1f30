namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>Actions that share one text.</summary>
public sealed record SharedClusterRecord
{
    /// <summary>Stays the same over runs and additions while its core members do.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of the actions, ascending.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Names of their cities, ascending.</summary>
    public required IReadOnlyList<string> Cities { get; init; }

    /// <summary>The action that is most like all others.</summary>
    public required string Medoid { get; init; }

    /// <summary>Containment of the two members that share least, 0 to 1.</summary>
    public required double Weakest { get; init; }

    /// <summary>Ids of these two.</summary>
    public required IReadOnlyList<string> WeakestPair { get; init; }

    /// <summary>Heading in English, with the beginning of the shared passage.</summary>
    public required string Label { get; init; }

    /// <summary>Heading in Chinese, with the same; null where the catalogue does not know the heading.</summary>
    public required string? LabelLocal { get; init; }

    /// <summary>The shared text with braces where members differ, such as "{city}严格执行…"; null where it was not asked for.</summary>
    public required string? Template { get; init; }
}
