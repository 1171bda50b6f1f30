namespace SearchIndex.Engine.Postings;

/// <summary>What a cursor needs to read frequencies of a block that it has left.</summary>
/// <param name="Frequencies">Where they are; only the cursor knows what it means.</param>
/// <param name="Bounds">Bounds of the block.</param>
internal readonly record struct PassedBlock(long Frequencies, BlockBounds Bounds);
