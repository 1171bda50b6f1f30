using SearchIndex.Engine.Postings;
using SearchIndex.Storage.Numbers;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents of one block of the rarest term of a phrase that may have the phrase, ascending; for each term the places of its positions in
/// them; and the memory to find out in which of them the terms stand as they should.
/// </summary>
internal sealed class PhraseCandidates
{
    private const int Most = PostingsCursor.BlockSize;

    private readonly int[] _documents = new int[Most];
    private readonly int[] _leadPlaces = new int[Most + 1];
    private readonly int[] _found = new int[Most + 1];
    private readonly int[] _matches = new int[Most + 1];
    private readonly int[] _kept = new int[Most];
    private readonly int[] _frequencies = new int[Most];
    private readonly float[] _scores = new float[Most];
    private readonly List<PositionsPlaces> _places = [];
    private readonly PositionRuns _starts = new();
    private readonly PositionRuns _others = new();
    private readonly List<PositionRuns> _pieces = [];

    // Whether places of the rarest term are listed as those of the others are, and not at the end.
    private bool _leadIsListed;

    /// <summary>How many candidates there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins with the rest of a block of the rarest term.</summary>
    /// <param name="lead">The term.</param>
    /// <param name="choice">Documents that have to be looked at, or null for all.</param>
    public void Begin(ScoredBlocks lead, DocumentChoice? choice = null)
    {
        var at = lead.At;
        (Count, _leadIsListed) = (lead.Count - at, false);
        lead.Documents[at..lead.Count].CopyTo(_documents);
        for (var i = 0; i < Count; i++)
        {
            _leadPlaces[i] = at + i;
        }

        if (choice is not null)
        {
            Keep(choice);
        }
    }

    /// <summary>Begins with some documents, whichever terms they have.</summary>
    /// <param name="documents">At most a block of them, ascending.</param>
    public void Begin(ReadOnlySpan<int> documents)
    {
        documents.CopyTo(_documents);
        (Count, _leadIsListed) = (documents.Length, true);
    }

    private void Keep(DocumentChoice choice)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var document = _documents[i];
            _documents[kept] = document;
            _leadPlaces[kept] = _leadPlaces[i];
            kept += choice.Wants(document) ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Begins with those documents of a block of the rarest term that score above a limit by this term alone.</summary>
    /// <param name="lead">The term; the last bound asked of it was for all these documents.</param>
    /// <param name="limit">What a score must exceed.</param>
    /// <param name="list">An empty list to work with.</param>
    public void BeginAbove(ScoredBlocks lead, float limit, CandidateList list)
    {
        lead.Select(lead.At, lead.Count, limit, bounded: true, list);
        (Count, _leadIsListed) = (list.Count, false);
        list.Documents.AsSpan(0, Count).CopyTo(_documents);
        list.Count = 0;
        if (Count > 0)
        {
            lead.Match(_documents.AsSpan(0, Count), _found, _leadPlaces);
        }
    }

    /// <summary>Keeps the candidates that have a further term.</summary>
    /// <param name="number">Number of the term, from 1; from 0 where the documents are not those of the rarest term.</param>
    /// <param name="term">The term.</param>
    /// <param name="limit">Blocks whose bound does not exceed it are passed over; negative infinity where all matter. Else the last bound asked of the term was for all candidates.</param>
    /// <returns>Where none is left, a document before which none can come; else 0.</returns>
    public int Keep(int number, ScoredBlocks term, float limit)
    {
        var (kept, bound, next) = (0, 0, 0);
        var places = Places(number);
        places.Clear();
        var last = Count > 0 ? _documents[Count - 1] : 0;
        for (var from = 0; from < Count;)
        {
            if (limit > 0f && IsLow(term, _documents[from], limit, ref bound))
            {
                from = Covered(from, term.BoundAt(bound).Last);
                continue;
            }

            if (!term.Reach(_documents[from]))
            {
                next = Scorer.NoMoreDocuments;
                break;
            }

            next = term.FirstFrom(_documents[from]);
            var to = Covered(from, term.Last);
            var matched = term.Match(_documents.AsSpan(from, to - from), _found, _matches);
            if (matched > 0)
            {
                term.ListPositions(_matches.AsSpan(0, matched), places);
                for (var i = 0; i < matched; i++)
                {
                    _kept[kept++] = from + _found[i];
                }
            }

            from = to;
        }

        Move(_kept.AsSpan(0, kept), _leadIsListed ? 0 : 1, number);
        for (var i = 0; i < kept; i++)
        {
            _leadPlaces[i] = _leadPlaces[_kept[i]];
        }

        return kept == 0 && next > last ? next : 0;
    }

    /// <summary>Lists the places of the rarest term, whose block is still at hand.</summary>
    public void EndMatching(ScoredBlocks lead)
    {
        Places(0).Clear();
        lead.ListPositions(_leadPlaces.AsSpan(0, Count), Places(0));
    }

    /// <summary>Keeps the candidates in which the least frequent term stands often enough for a score above a limit.</summary>
    public void KeepCompetitive(ScoredBlocks[] terms, float limit)
    {
        // A phrase stands no more often in a document than the least frequent of its terms.
        var least = _frequencies.AsSpan(0, Count);
        _places[0].Counts.CopyTo(least);
        for (var term = 1; term < terms.Length; term++)
        {
            var counts = _places[term].Counts;
            for (var i = 0; i < least.Length; i++)
            {
                least[i] = Math.Min(least[i], counts[i]);
            }
        }

        Score(terms[0]);
        Move(_kept.AsSpan(0, Selection.Above(_scores.AsSpan(0, Count), limit, _kept)), 0, terms.Length);
    }

    /// <summary>Keeps the candidates that have the phrase, and counts how often.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="slots">The term of each place of the phrase.</param>
    /// <param name="offsets">The places, paired.</param>
    /// <param name="most">So many occurrences in a document are enough.</param>
    public void KeepPhrases(ScoredBlocks[] terms, int[] slots, int[] offsets, int most)
    {
        terms[slots[0]].ReadPositions(_places[slots[0]], offsets[0], _starts);
        for (var slot = 1; slot < slots.Length && Count > 0; slot++)
        {
            terms[slots[slot]].ReadPositions(_places[slots[slot]], offsets[slot], _others);
            SortedRuns.Intersect(
                _starts.Values, _starts.Starts, _starts.Counts, _others.Values, _others.Starts, _others.Counts, slot == slots.Length - 1 ? most : int.MaxValue);
            Move(_kept.AsSpan(0, _starts.KeepFilled(_kept)), 0, slot == slots.Length - 1 ? 0 : terms.Length);
        }

        _starts.Counts.CopyTo(_frequencies);
    }

    /// <summary>Keeps the candidates in which pieces stand near each other.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="slots">The term of each place, piece by piece.</param>
    /// <param name="offsets">Where it stands in its piece, paired.</param>
    /// <param name="pieceOf">The piece, paired.</param>
    /// <param name="pieces">How near is near.</param>
    public void KeepNear(ScoredBlocks[] terms, int[] slots, int[] offsets, int[] pieceOf, PhrasePieces pieces)
    {
        while (_pieces.Count < pieces.Count)
        {
            _pieces.Add(new PositionRuns());
        }

        for (var slot = 0; slot < slots.Length && Count > 0; slot++)
        {
            var starts = _pieces[pieceOf[slot]];
            if (slot == 0 || pieceOf[slot] != pieceOf[slot - 1])
            {
                terms[slots[slot]].ReadPositions(_places[slots[slot]], offsets[slot], starts);
                continue;
            }

            terms[slots[slot]].ReadPositions(_places[slots[slot]], offsets[slot], _others);
            SortedRuns.Intersect(starts.Values, starts.Starts, starts.Counts, _others.Values, _others.Starts, _others.Counts, int.MaxValue);
            var kept = _kept.AsSpan(0, starts.KeepFilled(_kept));
            Move(kept, 0, terms.Length);
            for (var before = 0; before < pieceOf[slot]; before++)
            {
                _pieces[before].Keep(kept);
            }
        }

        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            _documents[count] = _documents[i];
            count += pieces.Stand(_pieces, i) ? 1 : 0;
        }

        Count = count;
    }

    /// <summary>Gives the candidates as hits without scores.</summary>
    public void Give(HitBatch batch)
    {
        _documents.AsSpan(0, Count).CopyTo(batch.Documents.AsSpan(batch.Count));
        batch.Count += Count;
    }

    /// <summary>Writes the candidates.</summary>
    /// <param name="documents">Receives them; as long as there are.</param>
    /// <returns>How many there are.</returns>
    public int CopyTo(Span<int> documents)
    {
        _documents.AsSpan(0, Count).CopyTo(documents);
        return Count;
    }

    /// <summary>Gives the candidates that score above a limit as hits.</summary>
    public void GiveScored(HitBatch batch, ScoredBlocks term, float limit)
    {
        Score(term);
        var count = batch.Count;
        for (var i = 0; i < Count; i++)
        {
            batch.Documents[count] = _documents[i];
            batch.Scores[count] = _scores[i];
            count += _scores[i] > limit ? 1 : 0;
        }

        batch.Count = count;
    }

    // Whether the block in which a document would be is known to have low scores only.
    private static bool IsLow(ScoredBlocks term, int document, float limit, ref int bound)
    {
        while (bound < term.BoundCount && term.BoundAt(bound).Last < document)
        {
            bound++;
        }

        return bound < term.BoundCount && term.BoundAt(bound).Bound <= limit;
    }

    private int Covered(int from, int last) =>
        last == Scorer.NoMoreDocuments ? Count : SortedBlock.FirstAtLeast(_documents.AsSpan(0, Count), from, last + 1);

    // Keeps some candidates, and the places in the terms from one number up to another.
    private void Move(ReadOnlySpan<int> kept, int fromTerm, int toTerm)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            _documents[i] = _documents[kept[i]];
        }

        for (var term = fromTerm; term < toTerm; term++)
        {
            _places[term].Keep(kept);
        }

        Count = kept.Length;
    }

    private void Score(ScoredBlocks term) => term.Score(_documents.AsSpan(0, Count), _frequencies, _scores);

    private PositionsPlaces Places(int term)
    {
        while (_places.Count <= term)
        {
            _places.Add(new PositionsPlaces());
        }

        return _places[term];
    }
}
