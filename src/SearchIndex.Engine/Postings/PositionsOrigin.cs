namespace SearchIndex.Engine.Postings;

/// <summary>What places of positions are told from.</summary>
/// <param name="Block">Where a block of positions begins, from the term's first, in bytes.</param>
/// <param name="Index">How many positions from there on stand before.</param>
internal readonly record struct PositionsOrigin(long Block, long Index);
