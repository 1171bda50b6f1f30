namespace SearchIndex.Engine.Scoring;

/// <summary>A disjunction whose score is the best one, plus a share of the sum of the others (in double precision, rounded once).</summary>
internal sealed class DisjunctionMaxScorer(IReadOnlyList<Scorer> scorers, float tieBreaker) : DisjunctionScorer(scorers, minimumMatch: 1)
{
    private float _best;
    private double _others;

    /// <summary>Combines scores in query order.</summary>
    public static float Combine(IEnumerable<float> scores, float tieBreaker)
    {
        var scorer = new DisjunctionMaxScorer([], tieBreaker);
        scorer.Begin();
        foreach (var score in scores)
        {
            scorer.Add(score);
        }

        return scorer.Result();
    }

    protected override void Begin() => (_best, _others) = (0f, 0.0);

    protected override void Add(float score)
    {
        if (score >= _best)
        {
            _others += _best;
            _best = score;
        }
        else
        {
            _others += score;
        }
    }

    protected override float Result() => (float)(_best + (_others * tieBreaker));
}
