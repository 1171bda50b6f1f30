namespace SearchIndex.Engine.Checking;

/// <summary>What <see cref="IndexChecker"/> found.</summary>
/// <param name="Location">Where the index lies.</param>
/// <param name="Generation">The commit that was checked; null where none is whole.</param>
/// <param name="Segments">Its segments, as far as they could be opened.</param>
/// <param name="Problems">Everything that is wrong.</param>
public sealed record IndexCheckReport(string Location, long? Generation, IReadOnlyList<SegmentCheck> Segments, IReadOnlyList<IndexProblem> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
