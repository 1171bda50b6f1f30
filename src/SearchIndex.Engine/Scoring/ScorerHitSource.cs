namespace SearchIndex.Engine.Scoring;

/// <summary>The hits of any scorer, one by one.</summary>
internal sealed class ScorerHitSource(Scorer scorer, bool scores, DocumentChoice? choice = null) : HitSource
{
    private const int CandidatesPerRead = 1024;

    public override int Keep(Span<int> documents)
    {
        var count = 0;
        foreach (var document in documents)
        {
            documents[count] = document;
            count += scorer.Advance(document) == document && scorer.Matches() ? 1 : 0;
        }

        return count;
    }

    public override bool Read(HitBatch batch)
    {
        var (count, seen, matched) = (0, 0, 0);
        if (scorer.Document != Scorer.NoMoreDocuments)
        {
            int document;
            while (seen < CandidatesPerRead && (document = scorer.Next()) != Scorer.NoMoreDocuments)
            {
                seen++;
                if (choice?.Wants(document) == false || !scorer.Matches())
                {
                    continue;
                }

                matched++;
                if (scores)
                {
                    var score = scorer.Score();
                    if (score <= MinimumScore)
                    {
                        continue;
                    }

                    batch.Scores[count] = score;
                }

                batch.Documents[count++] = document;
            }
        }

        (batch.Count, batch.Matched, batch.Steps) = (count, matched, seen);
        return seen > 0;
    }
}
