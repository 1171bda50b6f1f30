using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>A disjunction that scores by its best part.</summary>
internal sealed class DisjunctionMaxWeight(IReadOnlyList<Weight> parts, float tieBreaker, bool scoring) : Weight
{
    public override Scorer? CreateScorer(SegmentReader segment)
    {
        Scorer[] scorers = [.. parts.Select(part => part.CreateScorer(segment)).OfType<Scorer>()];
        return scorers.Length switch
        {
            0 => null,
            1 => scorers[0],
            _ when scoring => new DisjunctionMaxScorer(scorers, tieBreaker),
            _ => new DisjunctionSumScorer(scorers, minimumMatch: 1),
        };
    }

    public override Explanation Explain(SegmentReader segment, int document)
    {
        Explanation[] details = [.. parts.Select(part => part.Explain(segment, document))];
        Explanation[] matches = [.. details.Where(detail => detail.IsMatch)];
        return matches.Length == 0
            ? Explanation.NoMatch("none of the parts matches", details)
            : Explanation.Match(
                DisjunctionMaxScorer.Combine(matches.Select(match => match.Value), tieBreaker),
                FormattableString.Invariant($"the best part, plus {tieBreaker} of the others"),
                matches);
    }
}
