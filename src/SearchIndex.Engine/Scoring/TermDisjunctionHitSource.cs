using System.Numerics;
using SearchIndex.Storage.Numbers;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that have at least one of several terms, scored straight through: each term in turn adds its scores to a window of
/// documents, and the window is read off. With a minimum score, the terms that together cannot reach it in a window only
/// add to documents that the others found (MAXSCORE on block bounds), and windows that cannot reach it at all are passed over.
/// </summary>
/// <remarks>Requires, where scores are wanted: <see cref="ScoredBlocks.SumsAreExact"/>, as the sums are not in query order.</remarks>
internal sealed class TermDisjunctionHitSource : HitSource
{
    // Sums of a window fit the first-level cache; so many documents fit a batch.
    private const int WindowSize = HitBatch.Capacity;
    private const int MostSteps = 8192;

    // Looking a candidate up in one of several terms, where all are counted, takes as long as scoring so many documents straight through;
    // else about as long as one.
    private const int LookUpCost = 3;

    // So many windows are scored straight through before candidates are tried again.
    private const int PlainWindows = 8;

    private readonly ScoredBlocks[] _terms;
    private readonly ScoredBlocks[] _byBound;
    private readonly float[] _bounds;
    private readonly double[] _boundsBelow;
    private readonly bool _scores;
    private readonly CandidateList _candidates;
    private readonly double[] _sums;
    private readonly ulong[] _found;
    private readonly byte[] _marks;
    private readonly float[] _block = new float[BlockSearch.BlockSize];
    private readonly int _documentCount;
    private int _plainWindows;
    private int _from;

    /// <param name="terms">One or more, not yet moved.</param>
    /// <param name="scratch">Memory to work in.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    /// <param name="documentCount">Documents of the segment.</param>
    public TermDisjunctionHitSource(ScoredBlocks[] terms, SearchScratch scratch, bool scores, int documentCount)
    {
        _documentCount = documentCount;
        _terms = terms;
        _byBound = [.. terms];
        _bounds = new float[terms.Length];
        _boundsBelow = new double[terms.Length + 1];
        _candidates = scratch.Candidates;
        _sums = scores ? scratch.Sums : [];
        _marks = scores ? scratch.Marks : [];
        _found = scores ? [] : new ulong[WindowSize / 64];
        _scores = scores;
    }

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
        return _scores && MinimumScore > 0f && !CountsAll ? ReadCompetitive(batch) : ReadAll(batch);
    }

    private bool ReadAll(HitBatch batch)
    {
        while (batch.Steps < MostSteps)
        {
            var first = Scorer.NoMoreDocuments;
            foreach (var term in _terms)
            {
                if (term.MoveTo(_from))
                {
                    first = Math.Min(first, term.Documents[term.At]);
                }
            }

            if (first == Scorer.NoMoreDocuments)
            {
                return batch.Matched > 0;
            }

            var to = (int)Math.Min((long)first + WindowSize, Scorer.NoMoreDocuments);
            _from = first;
            var optional = _scores && MinimumScore > 0f ? Partition(to) : 0;
            if (optional > 0)
            {
                CountWindow(optional, to, batch);
                _from = to;
                if (batch.Count > 0)
                {
                    return true;
                }

                continue;
            }

            foreach (var term in _terms)
            {
                Add(term, first, to, batch);
            }

            _from = to;
            if (_scores)
            {
                TakeSums(first, MinimumScore > 0f ? MinimumScore : -1.0, batch);
                _candidates.Give(batch, MinimumScore);
            }
            else
            {
                TakeMarks(first, batch);
            }

            if (batch.Count > 0)
            {
                return true;
            }
        }

        return true;
    }

    private bool ReadCompetitive(HitBatch batch)
    {
        while (batch.Steps < MostSteps)
        {
            // Where no block ends sooner, more than a window may be passed over at once.
            var end = Scorer.NoMoreDocuments;
            foreach (var term in _terms)
            {
                end = Math.Min(end, term.BoundedUntil(_from));
            }

            if (end == Scorer.NoMoreDocuments && !AnyLeft())
            {
                return batch.Matched > 0;
            }

            var to = (int)Math.Clamp(end + 1L, Math.Min((long)_from + WindowSize, Scorer.NoMoreDocuments), Scorer.NoMoreDocuments);
            var optional = Partition(to);
            batch.Steps++;
            if (optional < _terms.Length)
            {
                to = (int)Math.Min(to, (long)_from + WindowSize);
                ReadWindow(optional, to, batch);
            }

            _from = to;
            if (batch.Count > 0)
            {
                return true;
            }
        }

        return true;
    }

    private bool AnyLeft()
    {
        foreach (var term in _terms)
        {
            if (term.Bound(_from, _from + 1) > 0f)
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

        if (optional == _byBound.Length || --_plainWindows < 0)
        {
            return optional;
        }

        return 0;
    }

    // Where the terms with high bounds leave nearly as many candidates as the others have documents, candidates gain nothing.
    private void Weigh(int optional, int to, int cost)
    {
        var documents = 0L;
        for (var i = 0; i < optional; i++)
        {
            documents += _byBound[i].DocumentFrequency;
        }

        if ((long)_candidates.Count * cost * optional * _documentCount > documents * (to - _from))
        {
            _plainWindows = PlainWindows;
        }
    }

    private void ReadWindow(int optional, int to, HitBatch batch)
    {
        if (optional == _byBound.Length - 1)
        {
            Select(_byBound[optional], ScoreLimit.Below(MinimumScore, _boundsBelow[optional]), to, batch);
        }
        else
        {
            for (var i = optional; i < _byBound.Length; i++)
            {
                Add(_byBound[i], _from, to, batch);
            }

            TakeSums(_from, ScoreLimit.Below(MinimumScore, _boundsBelow[optional]), batch);
        }

        Weigh(optional, to, cost: 1);

        // The terms with low bounds, the highest first, as long as the document can still become competitive.
        for (var i = optional - 1; i >= 0 && _candidates.Count > 0; i--)
        {
            _candidates.KeepAbove(MinimumScore, _boundsBelow[i + 1]);
            batch.Steps += _candidates.Count;
            _candidates.Add(_byBound[i]);
        }

        _candidates.Give(batch, MinimumScore);
    }

    // As ReadWindow, and all documents are counted: of the terms with low bounds, scores are computed for candidates only.
    private void CountWindow(int optional, int to, HitBatch batch)
    {
        var limit = ScoreLimit.Below(MinimumScore, _boundsBelow[optional]);
        for (var i = _byBound.Length - 1; i >= 0; i--)
        {
            var term = _byBound[i];
            var next = 0;
            if (i < optional)
            {
                _candidates.KeepAbove(MinimumScore, _boundsBelow[i + 1]);
            }

            while (term.MoveTo(_from) && term.Documents[term.At] < to)
            {
                var (at, end) = (term.At, term.IndexOf(to));
                batch.Steps += end - at;
                MarkWindow.Mark(term.Documents[at..end], _from, _marks);
                if (i < optional)
                {
                    next = _candidates.AddBlock(term, next);
                }
                else if (optional < _byBound.Length - 1)
                {
                    term.Score(at, end, _block);
                    SumWindow.Add(term.Documents[at..end], _from, _block, _sums);
                }
                else if (term.LoadedBound() > limit)
                {
                    term.Select(at, end, limit, bounded: false, _candidates);
                }

                if (!Pass(term, end, to))
                {
                    break;
                }
            }

            if (i == optional && optional < _byBound.Length - 1)
            {
                _candidates.Count = SumWindow.Take(_sums, _from, limit, _candidates.Documents, _candidates.Sums, out _);
            }

            if (i == optional)
            {
                Weigh(optional, to, optional == 1 ? 1 : LookUpCost);
            }
        }

        batch.Matched += MarkWindow.Take(_marks);
        _candidates.Give(batch, MinimumScore);
    }

    // Where one term alone decides, its scores are looked through as they are, and blocks that are too low are not decoded.
    private void Select(ScoredBlocks term, float limit, int to, HitBatch batch)
    {
        var from = _from;
        for (var i = 0; i < term.BoundCount && from < to; i++)
        {
            var (last, bound) = term.BoundAt(i);
            if (bound > limit)
            {
                while (from <= last && term.MoveTo(from) && term.Documents[term.At] < to)
                {
                    var (at, end) = (term.At, term.IndexOf(to));
                    batch.Steps += end - at;
                    term.Select(at, end, limit, bounded: false, _candidates);
                    if (end < term.Count)
                    {
                        term.PassTo(end);
                        return;
                    }

                    from = term.Last + 1;
                }
            }

            from = last == Scorer.NoMoreDocuments ? to : Math.Max(from, last + 1);
        }
    }

    private void Add(ScoredBlocks term, int from, int to, HitBatch batch)
    {
        while (term.MoveTo(from) && term.Documents[term.At] < to)
        {
            var (at, end) = (term.At, term.IndexOf(to));
            var documents = term.Documents[at..end];
            batch.Steps += documents.Length;
            if (_scores)
            {
                term.Score(at, end, _block);
                SumWindow.Add(documents, from, _block, _sums);
            }
            else
            {
                Mark(documents, from);
            }

            if (!Pass(term, end, to))
            {
                return;
            }
        }
    }

    // Leaves a part of a block behind. False where nothing more of the term can be in the window.
    private static bool Pass(ScoredBlocks term, int end, int to)
    {
        if (end < term.Count)
        {
            term.PassTo(end);
            return false;
        }

        return term.Last + 1 < to && term.MoveTo(term.Last + 1);
    }

    private void TakeSums(int first, double threshold, HitBatch batch)
    {
        _candidates.Count = SumWindow.Take(_sums, first, threshold, _candidates.Documents, _candidates.Sums, out var filled);
        batch.Matched += filled;
    }

    private void Mark(ReadOnlySpan<int> documents, int from)
    {
        foreach (var document in documents)
        {
            var place = unchecked(document - from);
            _found[place >> 6] |= 1UL << place;
        }
    }

    private void TakeMarks(int from, HitBatch batch)
    {
        var count = 0;
        for (var word = 0; word < _found.Length; word++)
        {
            for (var bits = _found[word]; bits != 0; bits &= bits - 1)
            {
                batch.Documents[count++] = from + (word << 6) + BitOperations.TrailingZeroCount(bits);
            }

            _found[word] = 0;
        }

        batch.Count = count;
        batch.Matched += count;
    }
}
