namespace SearchIndex.Engine.Scoring;

/// <summary>The candidates of another scorer with one score for all.</summary>
internal sealed class ConstantScorer(Scorer inner, float score) : Scorer
{
    public override int Document => inner.Document;

    public override long Cost => inner.Cost;

    public override int Next() => inner.Next();

    public override int Advance(int target) => inner.Advance(target);

    public override bool Matches() => inner.Matches();

    public override float Score() => score;
}
