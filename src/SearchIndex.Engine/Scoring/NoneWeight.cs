using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>No document.</summary>
internal sealed class NoneWeight : Weight
{
    public static readonly NoneWeight Instance = new();

    public override Scorer? CreateScorer(SegmentReader segment) => null;

    public override int CountQuickly(SegmentReader segment) => 0;

    public override Explanation Explain(SegmentReader segment, int document) => Explanation.NoMatch("this query matches nothing");
}
