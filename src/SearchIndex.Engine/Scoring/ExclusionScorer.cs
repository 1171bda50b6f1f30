namespace SearchIndex.Engine.Scoring;

/// <summary>Documents of one scorer that another does not have.</summary>
internal sealed class ExclusionScorer(Scorer required, Scorer excluded) : Scorer
{
    public override int Document => required.Document;

    public override long Cost => required.Cost;

    public override int Next() => required.Next();

    public override int Advance(int target) => required.Advance(target);

    public override bool Matches() =>
        required.Matches() && !(excluded.Advance(required.Document) == required.Document && excluded.Matches());

    public override float Score() => required.Score();
}
