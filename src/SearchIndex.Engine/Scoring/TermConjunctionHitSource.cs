namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that have all of several terms: the blocks of the rarest one, thinned out by one term after the other. With a minimum
/// score, blocks are passed over whose bounds together cannot reach it.
/// </summary>
/// <remarks>Requires: <see cref="ScoredPostings.SumsAreExact"/>, as the sums are not in query order.</remarks>
internal sealed class TermConjunctionHitSource : HitSource
{
    private const int MostBlocksPassed = 512;

    private readonly ScoredPostings[] _terms;
    private readonly bool _scores;
    private readonly int[] _documents = new int[Postings.PostingsCursor.BlockSize];
    private readonly int[] _places = new int[Postings.PostingsCursor.BlockSize];
    private readonly double[] _sums = new double[Postings.PostingsCursor.BlockSize];
    private readonly int[] _frequencies = new int[Postings.PostingsCursor.BlockSize];
    private readonly float[] _leadScores = new float[Postings.PostingsCursor.BlockSize];
    private int _from;

    /// <param name="terms">Two or more, not yet moved.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    public TermConjunctionHitSource(IEnumerable<ScoredPostings> terms, bool scores)
    {
        _terms = [.. terms.OrderBy(term => term.DocumentFrequency)];
        _scores = scores;
    }

    public override bool Read(HitBatch batch)
    {
        (batch.Count, batch.Steps) = (0, 0);
        var lead = _terms[0].Postings;
        if (_scores && MinimumScore > 0f && !PassLowBlocks(batch))
        {
            return true;
        }

        if (_from == Scorer.NoMoreDocuments || lead.Advance(_from) == Scorer.NoMoreDocuments)
        {
            return false;
        }

        var documents = lead.Remaining;
        _from = documents[^1] + 1;
        batch.Steps += documents.Length;
        var count = documents.Length;
        documents.CopyTo(_documents);
        for (var term = 1; term < _terms.Length && count > 0; term++)
        {
            count = _scores ? KeepScored(term, count) : Keep(term, count);
        }

        if (count > 0 && _scores)
        {
            count = AddLead(lead, documents, count, batch);
        }
        else
        {
            _documents.AsSpan(0, count).CopyTo(batch.Documents);
        }

        batch.Count = count;
        return true;
    }

    // Sets where the next block that can hold a competitive hit begins. False to come back after many that cannot.
    private bool PassLowBlocks(HitBatch batch)
    {
        for (var passed = 0; passed < MostBlocksPassed && _from != Scorer.NoMoreDocuments; passed++)
        {
            var last = _terms[0].BoundedUntil(_from);
            var to = last == Scorer.NoMoreDocuments ? last : last + 1;
            var sum = 0.0;
            foreach (var term in _terms)
            {
                sum += term.Bound(_from, to);
            }

            if ((float)sum > MinimumScore)
            {
                return true;
            }

            batch.Steps++;
            _from = to;
        }

        return _from == Scorer.NoMoreDocuments;
    }

    private int Keep(int term, int count)
    {
        var postings = _terms[term].Postings;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var document = _documents[i];
            var other = postings.Advance(document);
            if (other == document)
            {
                _documents[kept++] = document;
            }
            else if (other > _documents[count - 1])
            {
                break;
            }
        }

        SkipAhead(postings, kept);
        return kept;
    }

    private int KeepScored(int term, int count)
    {
        var scored = _terms[term];
        var postings = scored.Postings;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var document = _documents[i];
            var other = postings.Advance(document);
            if (other == document)
            {
                // The place in the lead's block is kept beside the sum of the others; the lead is scored at the end.
                var sum = term == 1 ? 0.0 : _sums[i];
                _places[kept] = term == 1 ? i : _places[i];
                _sums[kept] = sum + scored.Score();
                _documents[kept++] = document;
            }
            else if (other > _documents[count - 1])
            {
                break;
            }
        }

        SkipAhead(postings, kept);
        return kept;
    }

    // Where nothing of the block is left, the next candidate is not before the document on which this term stands.
    private void SkipAhead(TermPostings postings, int kept)
    {
        if (kept == 0)
        {
            _from = Math.Max(_from, postings.Document);
        }
    }

    private int AddLead(TermPostings lead, ReadOnlySpan<int> documents, int count, HitBatch batch)
    {
        var frequencies = lead.RemainingFrequencies;
        for (var i = 0; i < count; i++)
        {
            _frequencies[i] = frequencies[_places[i]];
        }

        _terms[0].Score(_documents.AsSpan(0, count), _frequencies, _leadScores);
        var competitive = 0;
        for (var i = 0; i < count; i++)
        {
            var score = (float)(_sums[i] + _leadScores[i]);
            if (score > MinimumScore)
            {
                batch.Documents[competitive] = documents[_places[i]];
                batch.Scores[competitive++] = score;
            }
        }

        return competitive;
    }
}
