namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>Shared text as it leaves the program. Serialised in camelCase it is the document that CONTRACT promises.</summary>
public sealed record SharedTextReport
{
    /// <summary>Pairs of actions, those that share most first.</summary>
    public required IReadOnlyList<SharedPairRecord> Pairs { get; init; }

    /// <summary>Actions that share one text, the largest group first.</summary>
    public required IReadOnlyList<SharedClusterRecord> Clusters { get; init; }

    /// <summary>How much each two cities share; only those that share something.</summary>
    public required IReadOnlyList<SharedMatrixCell> Matrix { get; init; }

    /// <summary>How many pairs there are in all, whatever was cut.</summary>
    public required int Total { get; init; }

    /// <summary>How many pairs were passed over.</summary>
    public required int Offset { get; init; }

    /// <summary>How many pairs of each kind the library has at this threshold, listed or not.</summary>
    public required SharedCounts Counts { get; init; }

    /// <summary>Names of other places that stand in a city's text.</summary>
    public required IReadOnlyList<LeftOverName> LeftOverNames { get; init; }

    /// <summary>What a person should know, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>How the figures came about.</summary>
    public required SharedMethod Method { get; init; }
}
