using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>The matches of another weight with one score for all.</summary>
internal sealed class ConstantScoreWeight(Weight inner, float boost, string description) : Weight
{
    public override Scorer? CreateScorer(SegmentReader segment) =>
        inner.CreateScorer(segment) is { } scorer ? new ConstantScorer(scorer, boost) : null;

    public override int CountQuickly(SegmentReader segment) => inner.CountQuickly(segment);

    public override Explanation Explain(SegmentReader segment, int document) =>
        Stands(inner.CreateScorer(segment), document)
            ? Explanation.Match(boost, $"{description}: boost")
            : Explanation.NoMatch(description);
}
