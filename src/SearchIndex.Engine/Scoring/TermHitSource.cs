using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>The hits of one term, scored block by block; blocks whose bounds are too low are not decoded.</summary>
internal sealed class TermHitSource(
    TermPostings postings, FieldTerms terms, bool scores, bool mayPrune, float weight, float[]? cache) : HitSource
{
    private const int MostBlocksSkipped = 1024;

    public override bool Read(HitBatch batch)
    {
        batch.Count = 0;
        batch.Steps = 0;
        if (scores && mayPrune && MinimumScore > 0f)
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
        if (scores)
        {
            Score(documents, postings.RemainingFrequencies, batch.Scores);
        }

        return true;
    }

    // Moves to the next block that can hold a competitive hit. False after many blocks without one, or at the end.
    private bool SkipLowBlocks(HitBatch batch)
    {
        var remaining = postings.Remaining;
        var target = (remaining.IsEmpty ? postings.Document : remaining[^1]) + 1;
        for (var skipped = 0; skipped < MostBlocksSkipped; skipped++)
        {
            var bounds = postings.PeekBlock(target);
            if (bounds.LastDocument == Scorer.NoMoreDocuments && bounds.MaxFrequency == 0)
            {
                postings.Advance(Scorer.NoMoreDocuments);
                return false;
            }

            if (Bm25.Score(weight, bounds.MaxFrequency, cache![terms.Norms.IsEmpty ? Bm25.NoNorm : bounds.MinNorm]) > MinimumScore)
            {
                return postings.Advance(target) != Scorer.NoMoreDocuments;
            }

            target = bounds.LastDocument + 1;
            batch.Steps++;
        }

        // Only to come back: one block that is too low is read after so many that were not.
        return postings.Advance(target) != Scorer.NoMoreDocuments;
    }

    private void Score(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, float[] into)
    {
        var norms = terms.Norms;
        var factors = cache.AsSpan();
        frequencies = frequencies[..documents.Length];
        var scored = into.AsSpan(0, documents.Length);
        if (norms.IsEmpty)
        {
            for (var i = 0; i < documents.Length; i++)
            {
                scored[i] = Bm25.Score(weight, frequencies[i], factors[Bm25.NoNorm]);
            }

            return;
        }

        for (var i = 0; i < documents.Length; i++)
        {
            scored[i] = Bm25.Score(weight, frequencies[i], factors[norms[documents[i]]]);
        }
    }
}
