using System.Globalization;
using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Actions.Sharing;

/// <summary>What counts as shared text.</summary>
public sealed record SharedTextOptions
{
    /// <summary>The least share of the shorter text that has to stand in the other one, 0 to 1.</summary>
    public double MinContainment { get; init; } = 0.5;

    /// <summary>
    /// The fewest shingles that two texts must share outside of laws, slogans and the form's own sentences: 8 are about eleven Han
    /// characters or ten words. 1 or more.
    /// </summary>
    public int MinShared { get; init; } = 8;

    /// <summary>How long a shingle is.</summary>
    public ShingleOptions Shingles { get; init; } = new() { Characters = 4, Words = 2 };

    /// <summary>Names all of them.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"shared-1:{MinContainment:0.####}/{MinShared}/{Shingles.Version}");
}
