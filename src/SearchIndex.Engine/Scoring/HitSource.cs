using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// The hits of a query in one segment, many at a time: what collectors read. One virtual call serves hundreds of hits,
/// and a source that can compute scores block by block does so between two calls.
/// </summary>
internal abstract class HitSource
{
    /// <summary>So many documents can be looked up at once.</summary>
    public const int MostKept = Postings.PostingsCursor.BlockSize;

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

    /// <summary>Marks all hits, deleted documents included, where that takes less than reading them.</summary>
    /// <param name="marks">A bit a document of the snapshot.</param>
    /// <param name="from">Number of the segment's first document in the snapshot.</param>
    /// <param name="guard">Stops the work; asked now and then.</param>
    /// <returns>False where nothing was done, and hits have to be read.</returns>
    public virtual bool TryMark(ulong[] marks, int from, SearchGuard guard) => false;

    /// <summary>Keeps of a few documents those that match, without a look at the others. Asked instead of reading hits, and once.</summary>
    /// <param name="documents">At most <see cref="MostKept"/> documents, ascending; those that match come first afterwards.</param>
    /// <returns>How many match; -1 where they cannot be looked up in this way.</returns>
    public virtual int Keep(Span<int> documents) => -1;
}
