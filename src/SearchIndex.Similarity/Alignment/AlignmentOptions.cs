namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// How passages are found. Units are worth points: see <see cref="UnitWorth"/>. The definition of a passage stands at <see cref="PassageFinder"/>.
/// </summary>
public sealed record AlignmentOptions
{
    /// <summary>The most points that one unit may be worth.</summary>
    public const int MaximumWorth = 8;

    /// <summary>The most units of a text that are compared; what follows is left out, and said.</summary>
    public const int MaximumUnits = 1 << 19;

    /// <summary>Changes whenever the same texts could give other passages.</summary>
    public const string Version = "passages-1";

    /// <summary>Points that equal units in a row must be worth together to hold a passage up: 16 are four Han characters or two words. 1 to 1,024.</summary>
    public int MinimumBlock { get; init; } = 16;

    /// <summary>Points that the equal units of a passage must be worth together: 40 are ten Han characters. 1 or more.</summary>
    public int MinimumPassage { get; init; } = 40;

    /// <summary>Points that each change inside a passage costs, whatever its length. 1 to 1,024.</summary>
    public int ChangeCost { get; init; } = 10;

    /// <summary>Points that each unit inside a change costs, on either side. 0 or 1.</summary>
    public int UnitCost { get; init; } = 1;

    /// <summary>The most units that a change inside a passage may have on either side; a longer one parts two passages. 1 or more.</summary>
    public int LongestChange { get; init; } = 24;

    /// <summary>How many pairs of equal windows are looked at; where a pair of texts has more, longer windows are asked for, and the result says that it is bounded.</summary>
    public int SeedLimit { get; init; } = 2_000_000;

    /// <summary>From so many runs on, those that no passage can hold are sorted out first. Changes the time that it takes, never what is found.</summary>
    internal int ManyRuns { get; init; } = 8192;

    /// <summary>Refuses values outside of their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside of the range that stands beside it.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumBlock, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MinimumBlock, 1024);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumPassage, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ChangeCost, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ChangeCost, 1024);
        ArgumentOutOfRangeException.ThrowIfNegative(UnitCost);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(UnitCost, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestChange, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(SeedLimit, 1);
    }
}
