namespace SearchIndex.Engine.Scoring;

/// <summary>Several terms at one place of a phrase: their positions together.</summary>
internal sealed class AlternativePhraseTerms(IReadOnlyList<PhraseTerms> terms) : PhraseTerms
{
    private int[] _positions = new int[16];
    private int _document = -1;

    public override int Document => _document;

    public override long Cost { get; } = terms.Sum(term => term.Cost);

    public override int Frequency
    {
        get
        {
            var sum = 0;
            foreach (var term in terms)
            {
                sum += term.Document == _document ? term.Frequency : 0;
            }

            return sum;
        }
    }

    public override int Next() => _document == Scorer.NoMoreDocuments ? _document : Advance(_document + 1);

    public override int Advance(int target)
    {
        if (target <= _document)
        {
            return _document;
        }

        var first = Scorer.NoMoreDocuments;
        foreach (var term in terms)
        {
            first = Math.Min(first, term.Advance(target));
        }

        return _document = first;
    }

    public override ReadOnlySpan<int> Positions()
    {
        var count = 0;
        foreach (var term in terms)
        {
            if (term.Document != _document)
            {
                continue;
            }

            var positions = term.Positions();
            if (_positions.Length < count + positions.Length)
            {
                Array.Resize(ref _positions, Math.Max(count + positions.Length, _positions.Length * 2));
            }

            positions.CopyTo(_positions.AsSpan(count));
            count += positions.Length;
        }

        var all = _positions.AsSpan(0, count);
        all.Sort();
        return all[..Distinct(all)];
    }

    private static int Distinct(Span<int> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (kept == 0 || sorted[kept - 1] != sorted[i])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return kept;
    }
}
