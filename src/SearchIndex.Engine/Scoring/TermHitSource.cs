using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Scoring;

/// <summary>The hits of one term, scored block by block; blocks whose bounds are too low are not decoded.</summary>
internal sealed class TermHitSource(ScoredBlocks term, CandidateList candidates, bool scores) : HitSource
{
    private const int MostSteps = 8192;

    private int _next;

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
        while (batch.Steps < MostSteps && _next != Scorer.NoMoreDocuments)
        {
            if (!CountsAll && MinimumScore > 0f && term.Bound(_next, _next + 1) <= MinimumScore)
            {
                // Past the end the bound is 0.
                batch.Steps++;
                var last = term.BoundedUntil(_next);
                if (last == Scorer.NoMoreDocuments)
                {
                    _next = last;
                    break;
                }

                _next = last + 1;
                continue;
            }

            if (!term.MoveTo(_next))
            {
                _next = Scorer.NoMoreDocuments;
                break;
            }

            var documents = term.Documents[term.At..term.Count];
            batch.Steps += documents.Length;
            batch.Matched += documents.Length;
            _next = term.Last + 1;
            Take(documents, batch);
            if (batch.Count > 0)
            {
                return true;
            }
        }

        return batch.Matched > 0 || _next != Scorer.NoMoreDocuments;
    }

    public override bool TryMark(ulong[] marks, int from, SearchGuard guard)
    {
        for (var next = 0; term.Reach(next); next = term.Last + 1)
        {
            guard.Charge(term.Count);
            term.AddTo(marks, from);
        }

        return true;
    }

    public override int Keep(Span<int> documents)
    {
        Span<int> found = stackalloc int[MostKept + 1];
        var count = term.Intersect(documents, found);
        for (var i = 0; i < count; i++)
        {
            documents[i] = documents[found[i]];
        }

        return count;
    }

    private void Take(ReadOnlySpan<int> documents, HitBatch batch)
    {
        if (!scores)
        {
            documents.CopyTo(batch.Documents);
            batch.Count = documents.Length;
            return;
        }

        term.Select(term.At, term.Count, MinimumScore, bounded: !CountsAll && MinimumScore > 0f, candidates);
        candidates.Give(batch, MinimumScore);
    }
}
