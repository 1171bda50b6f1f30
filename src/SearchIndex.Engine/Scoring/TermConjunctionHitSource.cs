namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that have all of several terms: the blocks of the rarest one, thinned out by one term after the other. With a minimum
/// score, blocks are passed over whose bounds together cannot reach it, and documents whose score by the rarest term is too low for the
/// bounds of the others are not looked for in them.
/// </summary>
/// <remarks>Requires, where scores are wanted: <see cref="ScoredBlocks.SumsAreExact"/>, as the sums are not in query order.</remarks>
internal sealed class TermConjunctionHitSource : HitSource
{
    private const int MostSteps = 8192;

    private readonly ScoredBlocks[] _terms;
    private readonly CandidateList _candidates;
    private readonly bool _scores;
    private readonly float[] _bounds;
    private int _from;

    /// <param name="terms">Two or more, not yet moved.</param>
    /// <param name="candidates">An empty list to work with.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    public TermConjunctionHitSource(ScoredBlocks[] terms, CandidateList candidates, bool scores)
    {
        Array.Sort(terms, static (x, y) => x.DocumentFrequency.CompareTo(y.DocumentFrequency));
        _terms = terms;
        _bounds = new float[terms.Length];
        _candidates = candidates;
        _scores = scores;
    }

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
        var lead = _terms[0];
        while (batch.Steps < MostSteps)
        {
            var prunes = _scores && MinimumScore > 0f && !CountsAll;
            if (prunes && !PassLowBlocks(batch))
            {
                return batch.Matched > 0 || _from != Scorer.NoMoreDocuments;
            }

            if (_from == Scorer.NoMoreDocuments || !lead.MoveTo(_from))
            {
                return batch.Matched > 0;
            }

            batch.Steps += lead.Count - lead.At;
            _from = lead.Last + 1;
            if (prunes)
            {
                ReadCompetitive();
            }
            else
            {
                ReadAll();
            }

            batch.Matched += _candidates.Count;
            if (_candidates.Count > 0)
            {
                _candidates.Give(batch, _scores ? MinimumScore : float.NegativeInfinity);
                if (batch.Count > 0)
                {
                    return true;
                }
            }
        }

        return true;
    }

    // Sets where the next block that can hold a competitive hit begins. False at the end, or to come back after many that cannot.
    private bool PassLowBlocks(HitBatch batch)
    {
        while (batch.Steps < MostSteps && _from != Scorer.NoMoreDocuments)
        {
            var last = _terms[0].BoundedUntil(_from);
            var to = last == Scorer.NoMoreDocuments ? last : last + 1;
            var sum = 0.0;
            for (var term = 0; term < _terms.Length; term++)
            {
                sum += _bounds[term] = _terms[term].Bound(_from, to);
            }

            if ((float)sum > MinimumScore)
            {
                return true;
            }

            batch.Steps++;
            _from = to;
        }

        return false;
    }

    // Every match is counted, but only those that can become hits get all their scores.
    private void ReadAll()
    {
        var lead = _terms[0];
        var rest = 0.0;
        if (_scores)
        {
            _candidates.AppendScored(lead);
            for (var term = 2; term < _terms.Length; term++)
            {
                rest += _terms[term].Weight;
            }
        }
        else
        {
            _candidates.Append(lead.Documents[lead.At..lead.Count]);
        }

        for (var term = 1; term < _terms.Length && _candidates.Count > 0; term++)
        {
            _from = Math.Max(_from, _candidates.Keep(_terms[term], _scores, MinimumScore, rest));
            rest -= term + 1 < _terms.Length ? _terms[term + 1].Weight : 0f;
        }
    }

    private void ReadCompetitive()
    {
        var lead = _terms[0];
        var rest = 0.0;
        for (var term = 1; term < _terms.Length; term++)
        {
            rest += _bounds[term];
        }

        lead.Select(lead.At, lead.Count, ScoreLimit.Below(MinimumScore, rest), bounded: true, _candidates);
        for (var term = 1; term < _terms.Length && _candidates.Count > 0; term++)
        {
            _from = Math.Max(_from, _candidates.Keep(_terms[term], scores: true));
            if (term + 1 < _terms.Length)
            {
                rest -= _bounds[term];
                _candidates.KeepAbove(MinimumScore, rest);
            }
        }
    }
}
