namespace SearchIndex.Engine.Checking;

/// <summary>What the check saw of one segment.</summary>
/// <param name="Name">Beginning of the names of its files.</param>
/// <param name="DocumentCount">Documents, deleted ones included.</param>
/// <param name="AliveCount">Documents that are not deleted.</param>
/// <param name="ByteCount">Bytes of its data files.</param>
/// <param name="TermCount">Terms of all fields that were read.</param>
/// <param name="PostingCount">Pairs of a term and a document that were read.</param>
/// <param name="PositionCount">Positions that were read.</param>
public sealed record SegmentCheck(string Name, int DocumentCount, int AliveCount, long ByteCount, long TermCount, long PostingCount, long PositionCount);
