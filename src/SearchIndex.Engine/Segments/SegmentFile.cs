namespace SearchIndex.Engine.Segments;

/// <summary>What a segment's description says of one of its files.</summary>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Checksum">The checksum in its footer.</param>
internal readonly record struct SegmentFile(long Length, uint Checksum);
