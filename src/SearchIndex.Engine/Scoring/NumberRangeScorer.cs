using SearchIndex.Engine.Columns;

namespace SearchIndex.Engine.Scoring;

/// <summary>Every document is a candidate, and its number decides: cheap beside a narrower clause, a scan without one.</summary>
internal sealed class NumberRangeScorer(NumberColumn column, int documentCount, long minimum, long maximum, float score) : Scorer
{
    private int _document = -1;

    public override int Document => _document;

    public override long Cost => documentCount;

    public override int Next() => _document == NoMoreDocuments ? NoMoreDocuments : Advance(_document + 1);

    public override int Advance(int target) => target <= _document ? _document
        : _document = target < documentCount ? target : NoMoreDocuments;

    public override bool Matches() => column.TryGet(_document, out var value) && value >= minimum && value <= maximum;

    public override float Score() => score;
}
