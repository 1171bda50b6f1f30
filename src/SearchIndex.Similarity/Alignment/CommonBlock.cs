namespace SearchIndex.Similarity.Alignment;

/// <summary>Equal units in a row, on both sides.</summary>
/// <param name="StartA">The first unit in A.</param>
/// <param name="StartB">The first unit in B.</param>
/// <param name="Length">How many units, 1 or more.</param>
public readonly record struct CommonBlock(int StartA, int StartB, int Length)
{
    /// <summary>The unit after the last in A.</summary>
    public int EndA => StartA + Length;

    /// <summary>The unit after the last in B.</summary>
    public int EndB => StartB + Length;
}
