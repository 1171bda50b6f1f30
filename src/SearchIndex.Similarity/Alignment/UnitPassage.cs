namespace SearchIndex.Similarity.Alignment;

/// <summary>A passage in units: blocks in the order of both texts, with changes between them.</summary>
/// <param name="Blocks">One or more, ascending on both sides, never overlapping.</param>
/// <param name="Worth">Points of all units in the blocks.</param>
public sealed record UnitPassage(IReadOnlyList<CommonBlock> Blocks, int Worth)
{
    /// <summary>The first unit in A.</summary>
    public int StartA => Blocks[0].StartA;

    /// <summary>The unit after the last in A.</summary>
    public int EndA => Blocks[^1].EndA;

    /// <summary>The first unit in B.</summary>
    public int StartB => Blocks[0].StartB;

    /// <summary>The unit after the last in B.</summary>
    public int EndB => Blocks[^1].EndB;
}
