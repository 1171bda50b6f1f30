using SearchIndex.Engine.Postings;
using SearchIndex.Storage.Numbers;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// The hits of a phrase of single terms at exact distances: blocks of the rarest term, thinned out by one term after the other while the
/// blocks of all of them are at hand, and positions only of the documents that are left. Where the least frequency of the terms could
/// not give a competitive score, positions are not read.
/// </summary>
internal sealed class ExactPhraseHitSource : HitSource
{
    private const int BlockSize = PostingsCursor.BlockSize;
    private const int MostSteps = 8192;

    private readonly ScoredBlocks[] _terms;
    private readonly int[] _slots;
    private readonly int[] _offsets;
    private readonly bool _scores;
    private readonly int[][] _places;
    private readonly int[] _documents = new int[BlockSize];
    private readonly int[] _found = new int[BlockSize + 1];
    private readonly int[] _matches = new int[BlockSize + 1];
    private readonly int[] _frequencies = new int[BlockSize];
    private readonly float[] _values = new float[BlockSize];
    private int[] _starts = new int[BlockSize];
    private int _count;
    private int _from;

    /// <param name="terms">The distinct terms, not yet moved; each has the weight of the whole phrase.</param>
    /// <param name="slots">The term of each place of the phrase, as an index of <paramref name="terms"/>.</param>
    /// <param name="offsets">The places, paired with <paramref name="slots"/>.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    public ExactPhraseHitSource(ScoredBlocks[] terms, int[] slots, int[] offsets, bool scores)
    {
        var order = Enumerable.Range(0, terms.Length).OrderBy(term => terms[term].DocumentFrequency).ToArray();
        var rank = new int[terms.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        var byRank = Enumerable.Range(0, slots.Length).OrderBy(slot => rank[slots[slot]]).ToArray();
        _terms = [.. order.Select(term => terms[term])];
        _slots = [.. byRank.Select(slot => rank[slots[slot]])];
        _offsets = [.. byRank.Select(slot => offsets[slot])];
        _places = [.. terms.Select(_ => new int[BlockSize])];
        _scores = scores;
    }

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
        while (batch.Steps < MostSteps)
        {
            if (!Gather(batch))
            {
                return batch.Matched > 0;
            }

            if (_count > 0 && _scores && !CountsAll && MinimumScore > 0f)
            {
                KeepCompetitive();
            }

            if (_count > 0)
            {
                KeepPhrases();
                batch.Matched += _count;
                Give(batch);
                if (batch.Count > 0)
                {
                    return true;
                }
            }
        }

        return true;
    }

    // The documents with all terms, as far as the present blocks of the terms reach. False at the end.
    private bool Gather(HitBatch batch)
    {
        var lead = _terms[0];
        _count = 0;
        if (_from == Scorer.NoMoreDocuments || !lead.MoveTo(_from))
        {
            _from = Scorer.NoMoreDocuments;
            return false;
        }

        var (first, last) = (lead.Documents[lead.At], lead.Last);
        for (var term = 1; term < _terms.Length; term++)
        {
            if (!_terms[term].MoveTo(first))
            {
                _from = Scorer.NoMoreDocuments;
                return false;
            }

            batch.Steps++;
            first = Math.Max(first, _terms[term].Documents[_terms[term].At]);
            last = Math.Min(last, _terms[term].Last);
        }

        _from = first;
        if (first > last)
        {
            // The block of some term ends before another one begins.
            return true;
        }

        if (!lead.MoveTo(first))
        {
            _from = Scorer.NoMoreDocuments;
            return false;
        }

        var end = lead.IndexOf(last + 1);
        if (lead.At < end && lead.Documents[lead.At] <= last)
        {
            Match(lead.At, end);
            batch.Steps += end - lead.At;
        }

        _from = last + 1;
        return true;
    }

    private void Match(int from, int to)
    {
        _terms[0].Documents[from..to].CopyTo(_documents);
        _count = to - from;
        for (var i = 0; i < _count; i++)
        {
            _places[0][i] = from + i;
        }

        for (var term = 1; term < _terms.Length && _count > 0; term++)
        {
            _count = _terms[term].Match(_documents.AsSpan(0, _count), _found, _matches);
            _matches.AsSpan(0, _count).CopyTo(_places[term]);
            Compact(term);
        }
    }

    // Keeps what is listed as found, of the documents and of the places of so many terms.
    private void Compact(int terms)
    {
        for (var i = 0; i < _count; i++)
        {
            _documents[i] = _documents[_found[i]];
        }

        for (var term = 0; term < terms; term++)
        {
            var places = _places[term];
            for (var i = 0; i < _count; i++)
            {
                places[i] = places[_found[i]];
            }
        }
    }

    private void KeepCompetitive()
    {
        // The phrase stands no more often in a document than the least frequent of its terms.
        _frequencies.AsSpan(0, _count).Fill(int.MaxValue);
        for (var term = 0; term < _terms.Length; term++)
        {
            var frequencies = _starts.AsSpan(0, _count);
            _terms[term].ReadFrequencies(_places[term].AsSpan(0, _count), frequencies);
            var least = _frequencies.AsSpan(0, frequencies.Length);
            for (var i = 0; i < least.Length; i++)
            {
                least[i] = Math.Min(least[i], frequencies[i]);
            }
        }

        Score();
        _count = Selection.Above(_values.AsSpan(0, _count), MinimumScore, _found);
        Compact(_terms.Length);
    }

    private void KeepPhrases()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var frequency = CountIn(i);
            _documents[kept] = _documents[i];
            _frequencies[kept] = frequency;
            kept += frequency > 0 ? 1 : 0;
        }

        _count = kept;
    }

    private void Give(HitBatch batch)
    {
        if (_scores)
        {
            Score();
        }

        for (var i = 0; i < _count; i++)
        {
            if (!_scores || _values[i] > MinimumScore)
            {
                batch.Documents[batch.Count] = _documents[i];
                batch.Scores[batch.Count++] = _values[i];
            }
        }
    }

    private void Score() => _terms[0].Score(_documents.AsSpan(0, _count), _frequencies.AsSpan(0, _count), _values);

    // How often the phrase stands in a document: the places where it can begin, by one term after the other.
    private int CountIn(int candidate)
    {
        var positions = Positions(0, candidate);
        if (_starts.Length < positions.Length)
        {
            _starts = new int[Math.Max(positions.Length, _starts.Length * 2)];
        }

        var starts = _starts;
        var count = Meet(starts, positions, _offsets[0], Positions(1, candidate), _offsets[1]);
        for (var slot = 2; slot < _slots.Length && count > 0; slot++)
        {
            count = Meet(starts, starts.AsSpan(0, count), 0, Positions(slot, candidate), _offsets[slot]);
        }

        return count;
    }

    // The two lists are walked without a branch on what is found, as nobody could foretell it. The first may stand in the places that are
    // written to: these never run ahead of it, and at its own place its own value is written.
    private static int Meet(Span<int> starts, ReadOnlySpan<int> first, int firstOffset, ReadOnlySpan<int> second, int secondOffset)
    {
        var (kept, i, at) = (0, 0, 0);
        unchecked
        {
            while (i < first.Length && at < second.Length)
            {
                var start = first[i] - firstOffset;
                var other = second[at] - secondOffset;
                starts[kept] = start;
                kept += start == other ? 1 : 0;
                i += start <= other ? 1 : 0;
                at += other <= start ? 1 : 0;
            }
        }

        return kept;
    }

    private ReadOnlySpan<int> Positions(int slot, int candidate)
    {
        var term = _slots[slot];
        return _terms[term].Positions(_places[term][candidate]);
    }
}
