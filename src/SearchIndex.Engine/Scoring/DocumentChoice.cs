namespace SearchIndex.Engine.Scoring;

/// <summary>Which documents of a segment a search has to look at: those that are not marked yet, and that are among some others.</summary>
/// <param name="marked">Documents of the snapshot that are known, a bit each; null for none.</param>
/// <param name="among">Documents of the snapshot that may be wanted, a bit each; null for all.</param>
/// <param name="from">Number of the segment's first document in the snapshot.</param>
internal sealed class DocumentChoice(ulong[]? marked, ulong[]? among, int from)
{
    /// <summary>Whether a document has to be looked at.</summary>
    /// <param name="local">Its number in the segment.</param>
    public bool Wants(int local)
    {
        var (word, bit) = ((from + local) >> 6, 1UL << (from + local));
        return ((among is null ? ulong.MaxValue : among[word]) & (marked is null ? ulong.MaxValue : ~marked[word]) & bit) != 0;
    }
}
