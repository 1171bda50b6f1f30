using SearchIndex.Similarity.Alignment;

namespace SearchIndex.Similarity.Noise;

/// <summary>Which pairs count where texts have wrong letters, and which are looked at.</summary>
/// <remarks>
/// With a share p of wrong characters a shingle of n survives with (1 - p)^n. Three characters or six letters at 12 % leave 0.68 and 0.46;
/// texts that share half of themselves and were both read so leave 0.23 and 0.11. The defaults find whole texts at 12 % with certainty.
/// </remarks>
public sealed record NoisyJoinOptions
{
    /// <summary>The least share of the smaller text that must be aligned, 0 to 1.</summary>
    public double MinCoverage { get; init; } = 0.5;

    /// <summary>The least share of the shingles of the loose reading at which two texts are aligned, above 0 to 1.</summary>
    public double MinLooseContainment { get; init; } = 0.3;

    /// <summary>Characters of a shingle of the loose reading.</summary>
    public int Characters { get; init; } = 3;

    /// <summary>Letters of a shingle of the loose reading.</summary>
    public int Letters { get; init; } = 6;

    /// <summary>How alignment works.</summary>
    public AlignmentOptions? Alignment { get; init; }

    /// <summary>How many threads may work; the answer does not depend on it. 1 or more.</summary>
    public int Threads { get; init; } = 1;
}
