namespace SearchIndex.Engine.Scoring;

/// <summary>The hits of a phrase; positions are not read where even the rarest term's frequency could not give a competitive score.</summary>
internal sealed class PhraseHitSource(PhraseScorer scorer) : HitSource
{
    private const int CandidatesPerRead = 512;

    public override bool Read(HitBatch batch)
    {
        var (count, seen, matched) = (0, 0, 0);
        if (scorer.Document != Scorer.NoMoreDocuments)
        {
            int document;
            while (seen < CandidatesPerRead && (document = scorer.Next()) != Scorer.NoMoreDocuments)
            {
                seen++;
                if ((!CountsAll && MinimumScore > 0f && scorer.Bound() <= MinimumScore) || !scorer.Matches())
                {
                    continue;
                }

                matched++;
                var score = scorer.Score();
                if (score > MinimumScore)
                {
                    batch.Documents[count] = document;
                    batch.Scores[count++] = score;
                }
            }
        }

        (batch.Count, batch.Matched, batch.Steps) = (count, matched, seen);
        return seen > 0;
    }
}
