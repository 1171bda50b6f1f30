using System.Numerics;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that have at least one of several terms, scored straight through: each term in turn adds its scores to a window of
/// documents, and the window is read off. With a minimum score, the terms that together cannot reach it in a window only
/// add to documents that the others found (MAXSCORE on block bounds), and windows that cannot reach it at all are passed over.
/// </summary>
/// <remarks>Requires: <see cref="ScoredPostings.SumsAreExact"/> wherever a minimum score will be set.</remarks>
internal sealed class TermDisjunctionHitSource : HitSource
{
    // Sums of a window fit the first-level cache; so many documents fit a batch.
    private const int WindowSize = 2048;
    private const int SmallestWindow = 512;
    private const int MostWindowsPassed = 256;

    private readonly ScoredPostings[] _terms;
    private readonly ScoredPostings[] _byBound;
    private readonly float[] _bounds;
    private readonly double[] _boundsBelow;
    private readonly bool _scores;
    private readonly double[] _sums = new double[WindowSize];
    private readonly ulong[] _found = new ulong[WindowSize / 64];
    private readonly float[] _block = new float[Postings.PostingsCursor.BlockSize];
    private int _from;

    /// <param name="terms">One or more, in query order, not yet moved.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    public TermDisjunctionHitSource(ScoredPostings[] terms, bool scores)
    {
        _terms = terms;
        _byBound = [.. terms];
        _bounds = new float[terms.Length];
        _boundsBelow = new double[terms.Length + 1];
        _scores = scores;
    }

    public override bool Read(HitBatch batch)
    {
        (batch.Count, batch.Steps) = (0, 0);
        return _scores && MinimumScore > 0f ? ReadCompetitive(batch) : ReadAll(batch);
    }

    private bool ReadAll(HitBatch batch)
    {
        var first = Scorer.NoMoreDocuments;
        foreach (var term in _terms)
        {
            first = Math.Min(first, term.Postings.Advance(_from));
        }

        if (first == Scorer.NoMoreDocuments)
        {
            return false;
        }

        var to = (int)Math.Min((long)first + WindowSize, Scorer.NoMoreDocuments);
        foreach (var term in _terms)
        {
            Add(term, first, to, batch);
        }

        ReadWindow(first, batch);
        _from = to;
        return true;
    }

    private bool ReadCompetitive(HitBatch batch)
    {
        for (var passed = 0; passed < MostWindowsPassed; passed++)
        {
            // A window ends where a block does, so that its bounds are those of few blocks.
            var end = Scorer.NoMoreDocuments;
            foreach (var term in _terms)
            {
                end = Math.Min(end, term.BoundedUntil(_from));
            }

            if (end == Scorer.NoMoreDocuments && !AnyLeft())
            {
                return false;
            }

            var to = (int)Math.Clamp(end + 1L, Math.Min((long)_from + SmallestWindow, Scorer.NoMoreDocuments), Scorer.NoMoreDocuments);
            var optional = Partition(to);
            if (optional < _terms.Length)
            {
                to = (int)Math.Min(to, (long)_from + WindowSize);
                ReadCompetitiveWindow(optional, to, batch);
                _from = to;
                return true;
            }

            batch.Steps++;
            _from = to;
        }

        return true;
    }

    private bool AnyLeft()
    {
        foreach (var term in _terms)
        {
            if (term.Postings.Document != Scorer.NoMoreDocuments && term.Bound(_from, _from + 1) > 0f)
            {
                return true;
            }
        }

        return false;
    }

    // Orders the terms by their bounds in the window, and counts those that together cannot reach the minimum score.
    private int Partition(int to)
    {
        for (var i = 0; i < _byBound.Length; i++)
        {
            var term = _terms[i];
            var bound = term.Bound(_from, to);
            var at = i;
            for (; at > 0 && _bounds[at - 1] > bound; at--)
            {
                (_byBound[at], _bounds[at]) = (_byBound[at - 1], _bounds[at - 1]);
            }

            (_byBound[at], _bounds[at]) = (term, bound);
        }

        var optional = 0;
        for (var i = 0; i < _byBound.Length; i++)
        {
            _boundsBelow[i + 1] = _boundsBelow[i] + _bounds[i];
            optional = (float)_boundsBelow[i + 1] <= MinimumScore ? i + 1 : optional;
        }

        return optional;
    }

    private void ReadCompetitiveWindow(int optional, int to, HitBatch batch)
    {
        for (var i = optional; i < _byBound.Length; i++)
        {
            _byBound[i].Postings.Advance(_from);
            Add(_byBound[i], _from, to, batch);
        }

        var count = 0;
        var (documents, scores) = (batch.Documents, batch.Scores);
        for (var word = 0; word < _found.Length; word++)
        {
            for (var bits = _found[word]; bits != 0; bits &= bits - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var sum = _sums[place];
                _sums[place] = 0;
                if (optional > 0)
                {
                    sum = Complete(sum, _from + place, optional, batch);
                }

                if ((float)sum > MinimumScore)
                {
                    documents[count] = _from + place;
                    scores[count++] = (float)sum;
                }
            }

            _found[word] = 0;
        }

        batch.Count = count;
    }

    // Adds the terms with low bounds, the highest first, until the document cannot become competitive any more.
    private double Complete(double sum, int document, int optional, HitBatch batch)
    {
        for (var i = optional - 1; i >= 0 && (float)(sum + _boundsBelow[i + 1]) > MinimumScore; i--)
        {
            var term = _byBound[i];
            batch.Steps++;
            if (term.Postings.Advance(document) == document)
            {
                sum += term.Score();
            }
        }

        return sum;
    }

    private void Add(ScoredPostings term, int from, int to, HitBatch batch)
    {
        var postings = term.Postings;
        while (postings.Document < to)
        {
            var documents = postings.Remaining;
            var count = documents.Length;
            if (documents[^1] >= to)
            {
                count = documents.BinarySearch(to);
                count = count < 0 ? ~count : count;
            }

            documents = documents[..count];
            batch.Steps += count;
            if (_scores)
            {
                term.Score(documents, postings.RemainingFrequencies, _block);
                AddScores(documents, from);
            }
            else
            {
                Mark(documents, from);
            }

            postings.Consume(count);
        }
    }

    private void AddScores(ReadOnlySpan<int> documents, int from)
    {
        var (sums, found) = (_sums, _found);
        var scores = _block.AsSpan(0, documents.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            // Within the window by its bounds, so nothing can wrap around.
            var place = unchecked(documents[i] - from);
            sums[place] += scores[i];
            found[place >> 6] |= 1UL << place;
        }
    }

    private void Mark(ReadOnlySpan<int> documents, int from)
    {
        foreach (var document in documents)
        {
            var place = unchecked(document - from);
            _found[place >> 6] |= 1UL << place;
        }
    }

    private void ReadWindow(int from, HitBatch batch)
    {
        var count = 0;
        var (documents, scores) = (batch.Documents, batch.Scores);
        for (var word = 0; word < _found.Length; word++)
        {
            var first = from + (word << 6);
            for (var bits = _found[word]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                documents[count] = first + bit;
                if (_scores)
                {
                    ref var sum = ref _sums[(word << 6) + bit];
                    scores[count] = (float)sum;
                    sum = 0;
                }

                count++;
            }

            _found[word] = 0;
        }

        batch.Count = count;
    }
}
