namespace SearchIndex.Engine.Postings;

/// <summary>Where the positions of a term in one document are. Good for reading them while the cursor has its term, wherever it stands.</summary>
/// <param name="Block">Where a block of positions begins, from the term's first, in bytes.</param>
/// <param name="Index">How many positions from there on belong to documents before.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct PositionsPlace(long Block, long Index, int Count);
