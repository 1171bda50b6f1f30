namespace SearchIndex.Engine.Scoring;

/// <summary>Terms at exact distances: the places where a phrase can begin, by one term after the other.</summary>
internal sealed class ExactPhraseMatcher(PhraseTerms[] slots, int[] offsets) : PhraseMatcher
{
    private readonly int[] _order = [.. Enumerable.Range(0, slots.Length).OrderBy(slot => slots[slot].Cost)];
    private int[] _starts = new int[32];

    public override float Frequency() => Starts().Length;

    /// <summary>The positions at which the phrase begins in the current document, ascending.</summary>
    /// <returns>Valid until this is asked again.</returns>
    public ReadOnlySpan<int> Starts()
    {
        var count = Begin(slots[_order[0]].Positions(), offsets[_order[0]]);
        for (var i = 1; i < _order.Length && count > 0; i++)
        {
            count = Keep(count, slots[_order[i]].Positions(), offsets[_order[i]]);
        }

        return _starts.AsSpan(0, count);
    }

    private int Begin(ReadOnlySpan<int> positions, int offset)
    {
        if (_starts.Length < positions.Length)
        {
            _starts = new int[Math.Max(positions.Length, _starts.Length * 2)];
        }

        for (var i = 0; i < positions.Length; i++)
        {
            _starts[i] = positions[i] - offset;
        }

        return positions.Length;
    }

    private int Keep(int count, ReadOnlySpan<int> positions, int offset)
    {
        var starts = _starts.AsSpan(0, count);
        var (kept, at) = (0, 0);
        foreach (var start in starts)
        {
            var wanted = start + offset;
            while (at < positions.Length && positions[at] < wanted)
            {
                at++;
            }

            if (at == positions.Length)
            {
                break;
            }

            if (positions[at] == wanted)
            {
                starts[kept++] = start;
            }
        }

        return kept;
    }
}
