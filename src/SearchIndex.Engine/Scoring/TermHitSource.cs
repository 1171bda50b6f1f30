namespace SearchIndex.Engine.Scoring;

/// <summary>The hits of one term, scored block by block; blocks whose bounds are too low are not decoded.</summary>
internal sealed class TermHitSource : HitSource
{
    private const int MostBlocksSkipped = 1024;

    private readonly ScoredPostings _term;
    private readonly bool _scores;
    private int _next;

    /// <param name="term">The term, not yet moved.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    public TermHitSource(ScoredPostings term, bool scores)
    {
        _term = term;
        _scores = scores;
        if (scores)
        {
            term.UseTable();
        }
    }

    public override void Dispose()
    {
        _term.ReleaseTable();
        base.Dispose();
    }

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
        var postings = _term.Postings;
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
        if (_scores)
        {
            _term.Score(documents, postings.RemainingFrequencies, batch.Scores);
        }

        return true;
    }

    // Moves to the next block that can hold a competitive hit. False at the end, and to come back after many blocks without one.
    private bool SkipLowBlocks(HitBatch batch)
    {
        for (var skipped = 0; skipped < MostBlocksSkipped; skipped++)
        {
            var last = _term.BoundedUntil(_next);
            if (_term.Bound(_next, _next + 1) > MinimumScore)
            {
                return _term.Postings.Advance(_next) != Scorer.NoMoreDocuments;
            }

            batch.Steps++;
            if (last == Scorer.NoMoreDocuments)
            {
                _term.Postings.Advance(Scorer.NoMoreDocuments);
                return false;
            }

            _next = last + 1;
        }

        return false;
    }
}
