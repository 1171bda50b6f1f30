namespace SearchIndex.Engine.Scoring;

/// <summary>The members of a set, all with one score.</summary>
internal sealed class DocumentSetScorer(DocumentSet set, long cost, float score) : Scorer
{
    private int _document = -1;

    public override int Document => _document;

    public override long Cost => cost;

    public override int Next() => _document = _document == NoMoreDocuments ? NoMoreDocuments : set.NextFrom(_document + 1);

    public override int Advance(int target) => target <= _document ? _document : _document = set.NextFrom(target);

    public override float Score() => score;
}
