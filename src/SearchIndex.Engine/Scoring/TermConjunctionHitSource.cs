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
    private readonly double[] _weightsAfter;
    private readonly CommonDocuments _common;
    private int _from;

    /// <param name="terms">Two or more, not yet moved.</param>
    /// <param name="scratch">Memory to work in.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    public TermConjunctionHitSource(ScoredBlocks[] terms, SearchScratch scratch, bool scores)
    {
        Array.Sort(terms, static (x, y) => x.DocumentFrequency.CompareTo(y.DocumentFrequency));
        _terms = terms;
        _bounds = new float[terms.Length];
        _candidates = scratch.Candidates;
        _common = scratch.Common;
        _weightsAfter = new double[terms.Length];
        for (var term = terms.Length - 1; term > 0; term--)
        {
            _weightsAfter[term - 1] = _weightsAfter[term] + terms[term].Weight;
        }

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
                ReadCompetitive(batch);
            }
            else
            {
                ReadAll(batch);
            }

            if (batch.Count > 0)
            {
                return true;
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
    private void ReadAll(HitBatch batch)
    {
        var (documents, terms) = (_common, _terms);
        documents.Begin(terms[0]);
        for (var term = 1; term < terms.Length && documents.Count > 0; term++)
        {
            Intersect(term);
        }

        batch.Matched += documents.Count;
        if (_scores)
        {
            for (var term = 0; term < terms.Length && documents.Count > 0; term++)
            {
                if (term == 0)
                {
                    documents.AddLead(terms[0]);
                }
                else
                {
                    documents.Add(terms[term]);
                }

                documents.KeepAbove(MinimumScore, _weightsAfter[term], terms.AsSpan(term + 1));
            }
        }

        documents.Give(batch);
    }

    private void ReadCompetitive(HitBatch batch)
    {
        var (documents, lead) = (_common, _terms[0]);
        var rest = 0.0;
        for (var term = 1; term < _terms.Length; term++)
        {
            rest += _bounds[term];
        }

        lead.Select(lead.At, lead.Count, ScoreLimit.Below(MinimumScore, rest), bounded: true, _candidates);
        documents.Begin(_candidates);
        for (var term = 1; term < _terms.Length && documents.Count > 0; term++)
        {
            rest -= _bounds[term];
            Intersect(term);
            if (documents.Count > 0)
            {
                documents.Add(_terms[term]);
                documents.KeepAbove(MinimumScore, rest, []);
            }
        }

        batch.Matched += documents.Count;
        documents.Give(batch);
    }

    // Where no document is left, the next ones are looked for where the term goes on.
    private void Intersect(int next)
    {
        var (term, last) = (_terms[next], _common.Last);
        _common.Intersect(_terms, next);
        if (_common.Count == 0)
        {
            _from = Math.Max(_from, term.Last == Scorer.NoMoreDocuments ? Scorer.NoMoreDocuments : term.FirstFrom(last));
        }
    }
}
