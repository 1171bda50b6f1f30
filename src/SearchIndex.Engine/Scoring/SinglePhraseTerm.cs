namespace SearchIndex.Engine.Scoring;

/// <summary>One term at a place of a phrase.</summary>
internal sealed class SinglePhraseTerm(TermPostings postings, long cost) : PhraseTerms
{
    public override int Document => postings.Document;

    public override long Cost => cost;

    public override int Frequency => postings.Frequency;

    public override int Next() => postings.Next();

    public override int Advance(int target) => postings.Advance(target);

    public override ReadOnlySpan<int> Positions() => postings.Positions();
}
