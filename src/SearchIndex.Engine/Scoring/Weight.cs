using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>A query bound to one index: it knows the statistics, and opens a scorer on each segment. Belongs to one search.</summary>
internal abstract class Weight
{
    /// <summary>Opens the candidates of a segment.</summary>
    /// <param name="segment">A segment of the index.</param>
    /// <returns>Null where nothing can match.</returns>
    public abstract Scorer? CreateScorer(SegmentReader segment);

    /// <summary>Opens the hits of a segment for collecting them in bulk.</summary>
    /// <param name="segment">A segment of the index.</param>
    /// <param name="options">What the collector wants.</param>
    /// <returns>Null where nothing can match.</returns>
    public virtual HitSource? CreateHits(SegmentReader segment, in HitSourceOptions options) =>
        CreateScorer(segment) is { } scorer ? new ScorerHitSource(scorer, options.Scores, options.Choice) : null;

    /// <summary>How many documents of a segment match, deleted ones included, where that is known without looking at them.</summary>
    /// <param name="segment">A segment of the index.</param>
    /// <returns>-1 where it is not known.</returns>
    public virtual int CountQuickly(SegmentReader segment) => UnknownCount;

    /// <summary>Explains the score of a document.</summary>
    /// <param name="segment">A segment of the index.</param>
    /// <param name="document">Number local to the segment.</param>
    /// <returns>A match of the very score, or why there is none.</returns>
    public abstract Explanation Explain(SegmentReader segment, int document);

    /// <summary>The answer of <see cref="CountQuickly"/> where only counting can tell.</summary>
    protected const int UnknownCount = -1;

    /// <summary>Moves a new scorer to a document and says whether it matches there.</summary>
    protected static bool Stands(Scorer? scorer, int document) =>
        scorer is not null && scorer.Advance(document) == document && scorer.Matches();
}
