namespace SearchIndex.Engine.Postings;

/// <summary>What skip data say of one block of postings.</summary>
/// <param name="LastDocument">Last document of the block, or <see cref="PostingsCursor.NoMoreDocuments"/> past the end.</param>
/// <param name="MaxFrequency">No document of the block has a higher frequency. 0 past the end.</param>
/// <param name="MinNorm">No document of the block has a smaller length norm, in the encoding of <see cref="Norms.NormEncoding"/>; 0 to 255.</param>
public readonly record struct BlockBounds(int LastDocument, int MaxFrequency, byte MinNorm);
