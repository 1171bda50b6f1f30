using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>The documents of one term with their BM25 scores.</summary>
internal sealed class TermScorer(TermPostings postings, FieldTerms terms, long cost, float weight, float[]? cache) : Scorer
{
    public override int Document => postings.Document;

    public override long Cost => cost;

    public override int Next() => postings.Next();

    public override int Advance(int target) => postings.Advance(target);

    public override float Score()
    {
        if (cache is null)
        {
            return 0f;
        }

        var norms = terms.Norms;
        return Bm25.Score(weight, postings.Frequency, cache[norms.IsEmpty ? Bm25.NoNorm : norms[postings.Document]]);
    }
}
