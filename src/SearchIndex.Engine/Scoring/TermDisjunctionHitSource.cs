using System.Buffers;
using System.Numerics;
using SearchIndex.Storage.Numbers;

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
    private const int GroupSize = WindowSize / 32;
    private const int SmallestWindow = 512;
    private const int MostWindowsPassed = 256;

    private readonly ScoredPostings[] _terms;
    private readonly ScoredPostings[] _byBound;
    private readonly float[] _bounds;
    private readonly double[] _boundsBelow;
    private readonly bool _scores;
    // Negative zero marks a document that no term has: a sum that was added to has no sign, even one of zeros.
    private const double Nothing = -0.0;

    private readonly double[]? _sums;
    private readonly ulong[] _found;
    private readonly float[] _block = new float[Postings.PostingsCursor.BlockSize];
    private uint _touched;
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
        _found = scores ? [] : new ulong[WindowSize / 64];
        if (!scores)
        {
            return;
        }

        _sums = ArrayPool<double>.Shared.Rent(WindowSize);
        _sums.AsSpan(0, WindowSize).Fill(Nothing);
        foreach (var term in terms)
        {
            term.UseTable();
        }
    }

    public override void Dispose()
    {
        foreach (var term in _terms)
        {
            term.ReleaseTable();
        }

        if (_sums is not null)
        {
            ArrayPool<double>.Shared.Return(_sums);
        }

        base.Dispose();
    }

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
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

        // Rounded outwards: a sum that is left out here is too low in any arithmetic.
        var threshold = Math.Max(Math.BitDecrement((double)MinimumScore - _boundsBelow[optional]) * (1 - 1e-7), 0.0);
        var count = 0;
        var (documents, scores) = (batch.Documents, batch.Scores);
        Span<int> places = stackalloc int[GroupSize];
        for (; _touched != 0; _touched &= _touched - 1)
        {
            var first = BitOperations.TrailingZeroCount(_touched) * GroupSize;
            var group = _sums.AsSpan(first, GroupSize);
            foreach (var place in places[..Selection.Above(group, threshold, places)])
            {
                var sum = group[place];
                var document = _from + first + place;
                if (optional > 0)
                {
                    sum = Complete(sum, document, optional, batch);
                }

                if ((float)sum > MinimumScore)
                {
                    documents[count] = document;
                    scores[count++] = (float)sum;
                }
            }

            group.Fill(Nothing);
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
        var sums = _sums.AsSpan(0, WindowSize);
        var scores = _block.AsSpan(0, documents.Length);
        var touched = _touched;
        unchecked
        {
            for (var i = 0; i < scores.Length; i++)
            {
                // Within the window by its bounds, so nothing can wrap around.
                var place = documents[i] - from;
                sums[place] += scores[i];
                touched |= 1u << (place / GroupSize);
            }
        }

        _touched = touched;
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
        if (_scores)
        {
            ReadSums(from, batch);
            return;
        }

        var count = 0;
        var documents = batch.Documents;
        for (var word = 0; word < _found.Length; word++)
        {
            var first = from + (word << 6);
            for (var bits = _found[word]; bits != 0; bits &= bits - 1)
            {
                documents[count++] = first + BitOperations.TrailingZeroCount(bits);
            }

            _found[word] = 0;
        }

        batch.Count = count;
    }

    private void ReadSums(int from, HitBatch batch)
    {
        var count = 0;
        var (documents, scores) = (batch.Documents, batch.Scores);
        Span<int> places = stackalloc int[GroupSize];
        for (; _touched != 0; _touched &= _touched - 1)
        {
            var first = BitOperations.TrailingZeroCount(_touched) * GroupSize;
            var group = _sums.AsSpan(first, GroupSize);
            int found;
            if (CountBelow >= 0f)
            {
                var all = Selection.CountUnsigned(group);
                found = Selection.Above(group, Math.BitDecrement((double)CountBelow), places);
                batch.CountedOnly += all - found;
            }
            else
            {
                found = Selection.Unsigned(group, places);
            }

            foreach (var place in places[..found])
            {
                documents[count] = from + first + place;
                scores[count++] = (float)group[place];
            }

            group.Fill(Nothing);
        }

        batch.Count = count;
    }
}
