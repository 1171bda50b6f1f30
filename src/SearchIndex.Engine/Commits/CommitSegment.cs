using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Commits;

/// <summary>A segment as a commit lists it.</summary>
/// <param name="Number">Number of the segment.</param>
/// <param name="Id">Id of the segment.</param>
/// <param name="DocumentCount">Documents, deleted ones included.</param>
/// <param name="AliveCount">Documents that are not deleted.</param>
/// <param name="AliveGeneration">Which file of alive documents belongs to the commit; 0 where none is deleted.</param>
internal sealed record CommitSegment(long Number, Guid Id, int DocumentCount, int AliveCount, long AliveGeneration)
{
    /// <summary>Names of the segment's files.</summary>
    public IEnumerable<string> FileNames()
    {
        foreach (var kind in SegmentFiles.Data)
        {
            yield return SegmentFiles.Name(Number, kind);
        }

        yield return SegmentFiles.Name(Number, SegmentFiles.Meta);
        if (AliveGeneration > 0)
        {
            yield return SegmentFiles.AliveName(Number, AliveGeneration);
        }
    }
}
