namespace SearchIndex.Engine.Scoring;

/// <summary>The documents of one term with their BM25 scores.</summary>
internal sealed class TermScorer(ScoredPostings term) : Scorer
{
    private readonly TermPostings _postings = term.Postings;

    public override int Document => _postings.Document;

    public override long Cost => _postings.DocumentFrequency;

    public override int Next() => _postings.Next();

    public override int Advance(int target) => _postings.Advance(target);

    public override float Score() => term.Scores ? term.Score() : 0f;
}
