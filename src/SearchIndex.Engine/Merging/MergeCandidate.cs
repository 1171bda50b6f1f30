namespace SearchIndex.Engine.Merging;

/// <summary>What the choice of merges looks at in a segment.</summary>
/// <param name="ByteCount">Size of its files.</param>
/// <param name="DocumentCount">Documents, deleted ones included.</param>
/// <param name="AliveCount">Documents that are not deleted.</param>
internal readonly record struct MergeCandidate(long ByteCount, int DocumentCount, int AliveCount)
{
    /// <summary>The size that it would have without its deleted documents.</summary>
    public double LiveBytes => DocumentCount == 0 ? 0 : (double)ByteCount * AliveCount / DocumentCount;
}
