namespace SearchIndex.Engine.Postings;

/// <summary>
/// What skip data say of one block of postings: each of its documents has at most the frequency and at least the norm of the first
/// pair, or of the second.
/// </summary>
/// <param name="LastDocument">Last document of the block, or <see cref="PostingsCursor.NoMoreDocuments"/> past the end.</param>
/// <param name="MaxFrequency">Of the first pair: no document of the block has a higher frequency. 0 past the end.</param>
/// <param name="MinNorm">Of the first pair, in the encoding of <see cref="Norms.NormEncoding"/>; 0 to 255.</param>
/// <param name="LowFrequency">Of the second pair, lower than that of the first; 0 where there is none.</param>
/// <param name="LowNorm">Of the second pair.</param>
public readonly record struct BlockBounds(int LastDocument, int MaxFrequency, byte MinNorm, int LowFrequency = 0, byte LowNorm = 0)
{
    /// <summary>Whether the bounds allow a document.</summary>
    /// <param name="frequency">Its frequency, 1 or more.</param>
    /// <param name="norm">Its encoded length.</param>
    /// <returns>True where one of the pairs covers it.</returns>
    public bool Cover(int frequency, byte norm) =>
        (frequency <= MaxFrequency && norm >= MinNorm) || (frequency <= LowFrequency && norm >= LowNorm);
}
