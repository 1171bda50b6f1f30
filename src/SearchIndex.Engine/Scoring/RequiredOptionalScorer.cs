namespace SearchIndex.Engine.Scoring;

/// <summary>Documents of one scorer; another adds to the score where it matches as well. The two are added in single precision.</summary>
internal sealed class RequiredOptionalScorer(Scorer required, Scorer optional) : Scorer
{
    public override int Document => required.Document;

    public override long Cost => required.Cost;

    public override int Next() => required.Next();

    public override int Advance(int target) => required.Advance(target);

    public override bool Matches() => required.Matches();

    public override float Score()
    {
        var score = required.Score();
        return optional.Advance(required.Document) == required.Document && optional.Matches()
            ? score + optional.Score()
            : score;
    }
}
