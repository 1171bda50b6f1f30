namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>How figures of shared text came about.</summary>
public sealed record SharedMethod
{
    /// <summary>The threshold of containment that was asked for.</summary>
    public required double MinContainment { get; init; }

    /// <summary>Han characters of a shingle.</summary>
    public required int ShingleCharacters { get; init; }

    /// <summary>Words of a shingle in texts that part words by blanks.</summary>
    public required int ShingleWords { get; init; }

    /// <summary>The fewest shingles that must be shared outside of laws, slogans and the form's sentences.</summary>
    public required int MinShared { get; init; }

    /// <summary>Texts that were compared.</summary>
    public required int Texts { get; init; }

    /// <summary>Pairs of texts that have a shingle in common.</summary>
    public required long Candidates { get; init; }

    /// <summary>Number of the commit.</summary>
    public required long Generation { get; init; }

    /// <summary>Whether the results were stored with the index, or computed for this question.</summary>
    public required bool Stored { get; init; }

    /// <summary>The method in words.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Versions of rules and tables, by name.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }
}
