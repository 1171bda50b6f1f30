namespace SearchIndex.Engine.Scoring;

/// <summary>Every document of a segment, all with one score.</summary>
internal sealed class AllScorer(int documentCount, float score) : Scorer
{
    private int _document = -1;

    public override int Document => _document;

    public override long Cost => documentCount;

    public override int Next() => _document == NoMoreDocuments ? NoMoreDocuments : Advance(_document + 1);

    public override int Advance(int target) => target <= _document ? _document
        : _document = target < documentCount ? target : NoMoreDocuments;

    public override float Score() => score;
}
