namespace SearchIndex.Engine.Postings;

/// <summary>A position in a term's list of blocks, with what skip data say of the block there.</summary>
internal struct BlockPlace
{
    /// <summary>Number of the block.</summary>
    public int Block;

    /// <summary>Where it begins in the file.</summary>
    public long Offset;

    /// <summary>Last document of the block before; -1 at the first.</summary>
    public int Before;

    /// <summary>Last document of the block.</summary>
    public int Last;

    /// <summary>Its length in bytes.</summary>
    public int Length;

    /// <summary>See <see cref="FrequencyBound"/>.</summary>
    public byte MaxFrequency;

    /// <summary>Smallest norm.</summary>
    public byte MinNorm;

    /// <summary>Moves to the next block, whose entry is then to be read.</summary>
    public void Pass()
    {
        Block++;
        Offset += Length;
        Before = Last;
    }
}
