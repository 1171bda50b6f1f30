namespace SearchIndex.Engine.Scoring;

/// <summary>
/// The hits of a phrase of single terms at exact distances, or of such phrases near each other: the blocks of the rarest term, thinned out
/// by one term after the other, and positions only of the documents that are left. With a minimum score, blocks are passed over in which some term cannot reach it, and
/// positions are not read where the least frequency of the terms cannot.
/// </summary>
internal sealed class ExactPhraseHitSource : HitSource
{
    private const int MostSteps = 8192;

    private readonly ScoredBlocks[] _terms;
    private readonly int[] _slots;
    private readonly int[] _offsets;
    private readonly int[] _pieceOf;
    private readonly bool _scores;
    private readonly DocumentChoice? _choice;
    private readonly PhrasePieces? _pieces;
    private readonly PhraseCandidates _candidates;
    private readonly CandidateList _list;
    private int _from;

    /// <param name="terms">The distinct terms, not yet moved; each has the weight of the whole phrase.</param>
    /// <param name="slots">The term of each place of the phrase, as an index of <paramref name="terms"/>.</param>
    /// <param name="offsets">The places, paired with <paramref name="slots"/>; of pieces, each from its first.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    /// <param name="scratch">Memory to work in.</param>
    /// <param name="choice">Documents that have to be looked at, or null for all.</param>
    /// <param name="pieces">Which places are a piece that may stand apart from the others; null where all are one phrase. Then there are no scores.</param>
    public ExactPhraseHitSource(
        ScoredBlocks[] terms, int[] slots, int[] offsets, bool scores, SearchScratch scratch, DocumentChoice? choice = null, PhrasePieces? pieces = null)
    {
        _pieces = pieces;
        _scores = scores;
        _choice = choice;
        _candidates = scratch.PhraseCandidates;
        _list = scratch.Candidates;

        // Terms, and with them the places of each piece, the rarest first.
        var frequencies = new int[terms.Length];
        var order = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            (frequencies[i], order[i]) = (terms[i].DocumentFrequency, i);
        }

        Array.Sort(frequencies, order);
        _terms = new ScoredBlocks[terms.Length];
        _slots = new int[slots.Length];
        _offsets = new int[slots.Length];
        _pieceOf = new int[slots.Length];
        var at = 0;
        for (var piece = 0; piece < (pieces?.Count ?? 1); piece++)
        {
            for (var rank = 0; rank < order.Length; rank++)
            {
                _terms[rank] = terms[order[rank]];
                for (var slot = 0; slot < slots.Length; slot++)
                {
                    if (slots[slot] == order[rank] && (pieces is null || pieces.PieceOfSlot[slot] == piece))
                    {
                        (_slots[at], _offsets[at], _pieceOf[at++]) = (rank, offsets[slot], piece);
                    }
                }
            }
        }
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
                _from = Scorer.NoMoreDocuments;
                return batch.Matched > 0;
            }

            batch.Steps += lead.Count - lead.At;
            _from = lead.Last + 1;
            if (Match(prunes) && Give(batch))
            {
                return true;
            }
        }

        return true;
    }

    public override int Keep(Span<int> documents)
    {
        _candidates.Begin(documents);
        for (var term = 0; term < _terms.Length && _candidates.Count > 0; term++)
        {
            _candidates.Keep(term, _terms[term], float.NegativeInfinity);
        }

        if (_candidates.Count > 0)
        {
            KeepStanding();
        }

        return _candidates.CopyTo(documents);
    }

    // Sets where the next block that can hold a competitive hit begins. False at the end, or to come back after many that cannot.
    private bool PassLowBlocks(HitBatch batch)
    {
        while (batch.Steps < MostSteps && _from != Scorer.NoMoreDocuments)
        {
            var last = _terms[0].BoundedUntil(_from);
            var to = last == Scorer.NoMoreDocuments ? last : last + 1;

            // A phrase scores no higher than any of its terms would with the phrase's weight.
            var (term, isLow) = (0, false);
            while (term < _terms.Length && !isLow)
            {
                isLow = _terms[term++].Bound(_from, to) <= MinimumScore;
            }

            if (!isLow)
            {
                return true;
            }

            batch.Steps++;
            _from = to;
        }

        return false;
    }

    // Whether there are documents of the lead's block that have all terms, and may have a competitive score where that is asked for.
    private bool Match(bool prunes)
    {
        if (prunes)
        {
            _candidates.BeginAbove(_terms[0], MinimumScore, _list);
        }
        else
        {
            _candidates.Begin(_terms[0], _choice);
        }

        for (var term = 1; term < _terms.Length && _candidates.Count > 0; term++)
        {
            _from = Math.Max(_from, _candidates.Keep(term, _terms[term], prunes ? MinimumScore : float.NegativeInfinity));
        }

        if (_candidates.Count == 0)
        {
            return false;
        }

        _candidates.EndMatching(_terms[0]);
        if (prunes)
        {
            _candidates.KeepCompetitive(_terms, MinimumScore);
        }

        return _candidates.Count > 0;
    }

    // Whether there are hits.
    private bool Give(HitBatch batch)
    {
        KeepStanding();
        batch.Matched += _candidates.Count;
        if (_scores)
        {
            _candidates.GiveScored(batch, _terms[0], MinimumScore);
        }
        else
        {
            _candidates.Give(batch);
        }

        return batch.Count > 0;
    }

    // By positions.
    private void KeepStanding()
    {
        if (_pieces is null)
        {
            _candidates.KeepPhrases(_terms, _slots, _offsets, _scores ? int.MaxValue : 1);
        }
        else
        {
            _candidates.KeepNear(_terms, _slots, _offsets, _pieceOf, _pieces);
        }
    }
}
