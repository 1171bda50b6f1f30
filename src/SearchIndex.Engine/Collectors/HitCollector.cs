using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Collectors;

/// <summary>Keeps the best hits by some order, batch by batch. Belongs to one search.</summary>
internal abstract class HitCollector
{
    /// <summary>Hits with this score or a lower one can no longer be kept. Negative infinity where any can.</summary>
    public virtual float MinimumScore => float.NegativeInfinity;

    /// <summary>Begins a segment, after all those before it.</summary>
    public abstract void Begin(SegmentReader segment, int firstDocument);

    /// <summary>Takes hits of the segment, in ascending order over all calls.</summary>
    public abstract void Collect(HitBatch batch);

    /// <summary>Gives the hits, the best first.</summary>
    public abstract IReadOnlyList<Hit> End();
}
