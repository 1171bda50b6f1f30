using SearchIndex.Engine.Documents;

namespace SearchIndex.Engine.Segments;

/// <summary>One commit of an index, opened: its segments, in order, and where each one's documents begin.</summary>
/// <remarks>
/// Immutable and safe for use by many threads. Document numbers of the whole are the segment's base plus the number local to it.
/// </remarks>
public abstract class IndexSnapshot
{
    /// <summary>The schema with which it was opened.</summary>
    public abstract Schema Schema { get; }

    /// <summary>The segments in order.</summary>
    public abstract IReadOnlyList<SegmentReader> Segments { get; }

    /// <summary>First document number of each segment, paired with <see cref="Segments"/>.</summary>
    public abstract IReadOnlyList<int> Bases { get; }

    /// <summary>Number of the commit; grows by at least 1 with each.</summary>
    public abstract long Generation { get; }

    /// <summary>What the writer stored with the commit.</summary>
    public abstract IReadOnlyDictionary<string, string> UserData { get; }

    /// <summary>Documents of all segments, deleted ones included.</summary>
    public int DocumentCount => Segments.Count == 0 ? 0 : Bases[^1] + Segments[^1].DocumentCount;

    /// <summary>Documents of all segments that are not deleted.</summary>
    public int AliveCount => Segments.Sum(segment => segment.AliveCount);
}
