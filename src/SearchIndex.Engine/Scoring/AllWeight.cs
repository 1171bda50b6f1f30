using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>Every document.</summary>
internal sealed class AllWeight(float boost) : Weight
{
    public override Scorer CreateScorer(SegmentReader segment) => new AllScorer(segment.DocumentCount, boost);

    public override int CountQuickly(SegmentReader segment) => segment.DocumentCount;

    public override Explanation Explain(SegmentReader segment, int document) => Explanation.Match(boost, "every document matches: boost");
}
