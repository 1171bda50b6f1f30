namespace SearchIndex.Engine.Scoring;

/// <summary>The hits of one term, scored block by block; blocks whose bounds are too low are not decoded.</summary>
internal sealed class TermHitSource(ScoredPostings term, bool scores) : HitSource
{
    private const int MostBlocksSkipped = 1024;

    private int _next;

    public override bool Read(HitBatch batch)
    {
        (batch.Count, batch.Steps) = (0, 0);
        var postings = term.Postings;
        if (MinimumScore > 0f)
        {
            if (!SkipLowBlocks(batch))
            {
                return postings.Document != Scorer.NoMoreDocuments;
            }
        }
        else
        {
            postings.NextBlock();
        }

        var documents = postings.Remaining;
        if (documents.IsEmpty)
        {
            return false;
        }

        batch.Count = documents.Length;
        batch.Steps += documents.Length;
        documents.CopyTo(batch.Documents);
        _next = documents[^1] + 1;
        if (scores)
        {
            term.Score(documents, postings.RemainingFrequencies, batch.Scores);
        }

        return true;
    }

    // Moves to the next block that can hold a competitive hit. False at the end, and to come back after many blocks without one.
    private bool SkipLowBlocks(HitBatch batch)
    {
        for (var skipped = 0; skipped < MostBlocksSkipped; skipped++)
        {
            var last = term.BoundedUntil(_next);
            if (term.Bound(_next, _next + 1) > MinimumScore)
            {
                return term.Postings.Advance(_next) != Scorer.NoMoreDocuments;
            }

            batch.Steps++;
            if (last == Scorer.NoMoreDocuments)
            {
                term.Postings.Advance(Scorer.NoMoreDocuments);
                return false;
            }

            _next = last + 1;
        }

        return false;
    }
}
