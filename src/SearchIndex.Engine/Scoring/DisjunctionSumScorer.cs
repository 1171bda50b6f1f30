namespace SearchIndex.Engine.Scoring;

/// <summary>A disjunction whose scores are summed in double precision and rounded once.</summary>
internal sealed class DisjunctionSumScorer(IReadOnlyList<Scorer> scorers, int minimumMatch) : DisjunctionScorer(scorers, minimumMatch)
{
    private double _sum;

    protected override void Begin() => _sum = 0;

    protected override void Add(float score) => _sum += score;

    protected override float Result() => (float)_sum;
}
