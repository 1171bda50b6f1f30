namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that at least some of several scorers have. The scores of those that match are combined in query order.
/// </summary>
internal abstract class DisjunctionScorer : Scorer
{
    private readonly Scorer[] _inOrder;
    private readonly Scorer[] _heap;
    private readonly int _minimumMatch;
    private readonly long _cost;
    private int _checked = -1;
    private bool _matches;
    private int _document = -1;

    /// <param name="scorers">One or more, not yet moved, in query order.</param>
    /// <param name="minimumMatch">How many of them have to match; 1 or more.</param>
    protected DisjunctionScorer(IReadOnlyList<Scorer> scorers, int minimumMatch)
    {
        _inOrder = [.. scorers];
        _heap = [.. scorers];
        _minimumMatch = minimumMatch;
        _cost = scorers.Sum(scorer => scorer.Cost);
    }

    public override int Document => _document;

    public override long Cost => _cost;

    public override int Next() => _document == NoMoreDocuments ? _document : Advance(_document + 1);

    public override int Advance(int target)
    {
        if (target <= _document)
        {
            return _document;
        }

        while (_heap[0].Document < target)
        {
            _heap[0].Advance(target);
            SinkTop();
        }

        return _document = _heap[0].Document;
    }

    public override bool Matches()
    {
        if (_checked == _document)
        {
            return _matches;
        }

        _checked = _document;
        var needed = _minimumMatch;
        foreach (var scorer in _inOrder)
        {
            if (scorer.Document == _document && scorer.Matches() && --needed == 0)
            {
                return _matches = true;
            }
        }

        return _matches = false;
    }

    public override float Score()
    {
        Begin();
        foreach (var scorer in _inOrder)
        {
            if (scorer.Document == _document && scorer.Matches())
            {
                Add(scorer.Score());
            }
        }

        return Result();
    }

    protected abstract void Begin();

    protected abstract void Add(float score);

    protected abstract float Result();

    private void SinkTop()
    {
        var (at, moved) = (0, _heap[0]);
        var document = moved.Document;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _heap.Length)
            {
                break;
            }

            if (child + 1 < _heap.Length && _heap[child + 1].Document < _heap[child].Document)
            {
                child++;
            }

            if (_heap[child].Document >= document)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = moved;
    }
}
