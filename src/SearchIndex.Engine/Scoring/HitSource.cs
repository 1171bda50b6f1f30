namespace SearchIndex.Engine.Scoring;

/// <summary>
/// The hits of a query in one segment, many at a time: what collectors read. One virtual call serves hundreds of hits,
/// and a source that can compute scores block by block does so between two calls.
/// </summary>
internal abstract class HitSource
{
    /// <summary>
    /// Hits with this score or a lower one are of no use and may be left out. Only ever raised, and only where the
    /// collector said that it might (<see cref="HitSourceOptions.MayPrune"/>).
    /// </summary>
    public float MinimumScore { get; set; } = float.NegativeInfinity;

    /// <summary>
    /// Whether <see cref="HitBatch.Matched"/> has to count every match. Without it, what cannot reach the minimum score is passed
    /// over unseen. Only ever taken away.
    /// </summary>
    public bool CountsAll { get; set; } = true;

    /// <summary>Gives the next hits, after all those given before.</summary>
    /// <param name="batch">Overwritten. It may come back empty although there is more, so that a search can be stopped.</param>
    /// <returns>False when there is nothing more; then the batch is empty.</returns>
    public abstract bool Read(HitBatch batch);
}
