namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that have all of several terms: the blocks of the rarest one, thinned out by one term after the other. With a minimum
/// score, blocks are passed over whose bounds together cannot reach it.
/// </summary>
/// <remarks>Requires: <see cref="ScoredPostings.SumsAreExact"/>, as the sums are not in query order.</remarks>
internal sealed class TermConjunctionHitSource : HitSource
{
    private const int MostBlocksPassed = 512;
    private const int BlockSize = Postings.PostingsCursor.BlockSize;

    // A term that is so many times as frequent as the rarest is rather jumped through, candidate by candidate.
    private const int DenseRatio = 24;
    private const int FewCandidates = 12;

    private readonly ScoredPostings[] _terms;
    private readonly bool _scores;
    private readonly int[] _documents = new int[BlockSize];
    private readonly int[] _places = new int[BlockSize];
    private readonly double[] _sums = new double[BlockSize];
    private readonly int[] _frequencies = new int[BlockSize];
    private readonly float[] _scored = new float[BlockSize];
    private readonly CandidateWindow? _window;
    private readonly int[] _matches = [];
    private readonly int[] _matchPlaces = [];
    private int _from;

    /// <param name="terms">Two or more, not yet moved.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    public TermConjunctionHitSource(IEnumerable<ScoredPostings> terms, bool scores)
    {
        _terms = [.. terms.OrderBy(term => term.DocumentFrequency)];
        _scores = scores;
        if (scores)
        {
            foreach (var term in _terms)
            {
                term.UseTable();
            }
        }

        if (IsDense(_terms[1]))
        {
            _window = new CandidateWindow();
            _matches = new int[BlockSize];
            _matchPlaces = new int[BlockSize];
        }
    }

    public override void Dispose()
    {
        foreach (var term in _terms)
        {
            term.ReleaseTable();
        }

        _window?.Dispose();
        base.Dispose();
    }

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
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
            var first = term == 1;
            count = count > FewCandidates && IsDense(_terms[term]) && _window!.TryFill(_documents.AsSpan(0, count))
                ? KeepByWindow(_terms[term], count, first)
                : KeepByJumps(_terms[term], count, first);
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

    private bool IsDense(ScoredPostings term) => term.DocumentFrequency <= DenseRatio * _terms[0].DocumentFrequency;

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

    // Walks through all documents of the term in the range of the candidates, a block at a time.
    private int KeepByWindow(ScoredPostings term, int count, bool first)
    {
        var postings = term.Postings;
        var last = _documents[count - 1];
        var kept = 0;
        postings.Advance(_documents[0]);
        while (postings.Document <= last)
        {
            var documents = postings.Remaining;
            var inRange = documents;
            if (documents[^1] > last)
            {
                var end = documents.BinarySearch(last + 1);
                inRange = documents[..(end < 0 ? ~end : end)];
            }

            var found = _window!.Match(inRange, _matches, _matchPlaces);
            if (found > 0)
            {
                Keep(term, documents, found, kept, first);
                kept += found;
            }

            postings.Consume(inRange.Length);
        }

        _window!.Clear();
        SkipAhead(postings, kept);
        return kept;
    }

    // Candidates are moved down in place: a match never stands before the candidate that it comes from.
    private void Keep(ScoredPostings term, ReadOnlySpan<int> documents, int found, int kept, bool first)
    {
        var scored = _scored.AsSpan(0, found);
        var matched = _documents.AsSpan(kept, found);
        for (var i = 0; i < found; i++)
        {
            matched[i] = documents[_matches[i]];
        }

        if (_scores)
        {
            var all = term.Postings.RemainingFrequencies;
            for (var i = 0; i < found; i++)
            {
                _frequencies[i] = all[_matches[i]];
            }

            term.Score(matched, _frequencies, scored);
            for (var i = 0; i < found; i++)
            {
                var candidate = _matchPlaces[i];
                _sums[kept + i] = first ? scored[i] : _sums[candidate] + scored[i];
                _places[kept + i] = first ? candidate : _places[candidate];
            }
        }
    }

    private int KeepByJumps(ScoredPostings term, int count, bool first)
    {
        var postings = term.Postings;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var document = _documents[i];
            var other = postings.Advance(document);
            if (other == document)
            {
                if (_scores)
                {
                    // The place in the lead's block is kept beside the sum of the others; the lead is scored at the end.
                    var sum = first ? 0.0 : _sums[i];
                    _places[kept] = first ? i : _places[i];
                    _sums[kept] = sum + term.Score();
                }

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

        _terms[0].Score(_documents.AsSpan(0, count), _frequencies, _scored);
        var least = Math.Max(MinimumScore, CountBelow);
        var competitive = 0;
        for (var i = 0; i < count; i++)
        {
            var score = (float)(_sums[i] + _scored[i]);
            if (score > least)
            {
                batch.Documents[competitive] = documents[_places[i]];
                batch.Scores[competitive++] = score;
            }
        }

        batch.CountedOnly = CountBelow >= MinimumScore ? count - competitive : 0;
        return competitive;
    }
}
