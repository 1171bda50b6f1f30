using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>Documents that are known already, by segment.</summary>
internal sealed class DocumentsWeight(IReadOnlyDictionary<SegmentReader, (DocumentSet Set, int Count)> sets, float boost, string description) : Weight
{
    public override Scorer? CreateScorer(SegmentReader segment) =>
        sets.TryGetValue(segment, out var known) && known.Count > 0 ? new DocumentSetScorer(known.Set, known.Count, boost) : null;

    public override int CountQuickly(SegmentReader segment) => sets.TryGetValue(segment, out var known) ? known.Count : 0;

    public override Explanation Explain(SegmentReader segment, int document) => Stands(CreateScorer(segment), document)
        ? Explanation.Match(boost, $"{description}: boost")
        : Explanation.NoMatch(description);
}
