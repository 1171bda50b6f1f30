namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that all of several scorers have. Those that count are summed in double precision, in query order, and rounded once.
/// </summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _byCost;
    private readonly Scorer[] _scoring;

    /// <param name="all">Two or more scorers.</param>
    /// <param name="scoring">Those of them that count in the score, in query order.</param>
    public ConjunctionScorer(IReadOnlyList<Scorer> all, IReadOnlyList<Scorer> scoring)
    {
        _byCost = [.. all.OrderBy(scorer => scorer.Cost)];
        _scoring = [.. scoring];
    }

    public override int Document => _byCost[0].Document;

    public override long Cost => _byCost[0].Cost;

    public override int Next() => Align(_byCost[0].Next());

    public override int Advance(int target) => target <= Document ? Document : Align(_byCost[0].Advance(target));

    public override bool Matches()
    {
        foreach (var scorer in _byCost)
        {
            if (!scorer.Matches())
            {
                return false;
            }
        }

        return true;
    }

    public override float Score()
    {
        var sum = 0.0;
        foreach (var scorer in _scoring)
        {
            sum += scorer.Score();
        }

        return (float)sum;
    }

    private int Align(int document)
    {
        var agreed = 1;
        while (agreed < _byCost.Length && document != NoMoreDocuments)
        {
            var other = _byCost[agreed].Advance(document);
            if (other == document)
            {
                agreed++;
            }
            else
            {
                document = _byCost[0].Advance(other);
                agreed = 1;
            }
        }

        return document;
    }
}
