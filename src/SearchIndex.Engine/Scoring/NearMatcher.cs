namespace SearchIndex.Engine.Scoring;

/// <summary>Pieces near each other: one place of each, none over another, with few positions between them.</summary>
internal sealed class NearMatcher : PhraseMatcher
{
    // A document in which the same words stand hundreds of times in a row is not tried in all combinations.
    private const int MostSteps = 4_096;

    private readonly ExactPhraseMatcher[] _pieces;
    private readonly int[] _lengths;
    private readonly int _within;
    private readonly bool _ordered;
    private readonly int[][] _starts;
    private readonly int[] _chosen;
    private readonly int[] _places;
    private readonly int _total;
    private int _steps;

    /// <param name="pieces">Find the places of each piece.</param>
    /// <param name="lengths">Positions that each piece takes.</param>
    /// <param name="within">How many positions may lie between them in all.</param>
    /// <param name="ordered">Whether they stand in the order given.</param>
    public NearMatcher(ExactPhraseMatcher[] pieces, int[] lengths, int within, bool ordered)
    {
        _pieces = pieces;
        _lengths = lengths;
        _within = within;
        _ordered = ordered;
        _total = lengths.Sum();
        _starts = new int[pieces.Length][];
        _chosen = new int[pieces.Length];
        _places = new int[pieces.Length];
    }

    public override float Frequency() => Open() ? Count(mayStop: false) : 0f;

    public override bool Stands() => Open() && Count(mayStop: true) > 0f;

    /// <summary>Whether there is an occurrence.</summary>
    /// <param name="starts">Where each piece begins, ascending; none is empty.</param>
    public bool Stands(int[][] starts)
    {
        starts.CopyTo(_starts, 0);
        _steps = MostSteps;
        return Count(mayStop: true) > 0f;
    }

    /// <summary>Every occurrence by its first position, with the places of its pieces.</summary>
    /// <param name="starts">Where each piece begins, ascending.</param>
    /// <returns>The closest occurrence for each first position; the array is overwritten by the next one.</returns>
    public IEnumerable<int[]> Occurrences(int[][] starts)
    {
        starts.CopyTo(_starts, 0);
        _steps = MostSteps;
        foreach (var first in FirstPositions())
        {
            if (Closest(first) >= 0)
            {
                yield return _chosen;
            }
        }
    }

    // The places of all pieces; false where one has none.
    private bool Open()
    {
        for (var piece = 0; piece < _pieces.Length; piece++)
        {
            _starts[piece] = _pieces[piece].Starts().ToArray();
            if (_starts[piece].Length == 0)
            {
                return false;
            }
        }

        _steps = MostSteps;
        return true;
    }

    private float Count(bool mayStop)
    {
        var sum = 0f;
        foreach (var first in FirstPositions())
        {
            var gap = Closest(first);
            sum += gap < 0 ? 0f : 1f / (1f + gap);
            if (mayStop && gap >= 0)
            {
                break;
            }
        }

        return sum;
    }

    private int[] FirstPositions()
    {
        if (_ordered)
        {
            return _starts[0];
        }

        var all = new int[_starts.Sum(starts => starts.Length)];
        var count = 0;
        foreach (var starts in _starts)
        {
            starts.CopyTo(all, count);
            count += starts.Length;
        }

        Array.Sort(all);
        var kept = 0;
        for (var at = 0; at < count; at++)
        {
            all[kept] = all[at];
            kept += at + 1 == count || all[at + 1] != all[at] ? 1 : 0;
        }

        return all[..kept];
    }

    // The smallest gap of an occurrence that begins at a position, or -1; its places are then in _chosen.
    private int Closest(int first)
    {
        var best = -1;
        var places = _places;
        var limit = first + _total + _within;
        for (var anchor = 0; anchor < (_ordered ? 1 : _pieces.Length); anchor++)
        {
            if (Array.BinarySearch(_starts[anchor], first) < 0)
            {
                continue;
            }

            places[anchor] = first;
            if (_ordered)
            {
                return InOrder(first, limit);
            }

            Choose(0, anchor, places, first, ref limit, ref best);
        }

        return best;
    }

    private int InOrder(int first, int limit)
    {
        _chosen[0] = first;
        var end = first + _lengths[0];
        for (var piece = 1; piece < _pieces.Length; piece++)
        {
            var at = Array.BinarySearch(_starts[piece], end);
            at = at < 0 ? ~at : at;
            if (at == _starts[piece].Length || _starts[piece][at] + _lengths[piece] > limit)
            {
                return -1;
            }

            _chosen[piece] = _starts[piece][at];
            end = _starts[piece][at] + _lengths[piece];
        }

        return end - first - _total;
    }

    private void Choose(int piece, int anchor, int[] places, int first, ref int limit, ref int best)
    {
        if (piece == anchor)
        {
            Choose(piece + 1, anchor, places, first, ref limit, ref best);
            return;
        }

        if (piece == _pieces.Length)
        {
            var end = 0;
            for (var i = 0; i < places.Length; i++)
            {
                end = Math.Max(end, places[i] + _lengths[i]);
            }

            // The next occurrence must be closer.
            best = end - first - _total;
            limit = end - 1;
            places.CopyTo(_chosen, 0);
            return;
        }

        var at = Array.BinarySearch(_starts[piece], first);
        for (at = at < 0 ? ~at : at; at < _starts[piece].Length && _starts[piece][at] + _lengths[piece] <= limit && --_steps > 0; at++)
        {
            places[piece] = _starts[piece][at];
            if (IsFree(piece, anchor, places))
            {
                Choose(piece + 1, anchor, places, first, ref limit, ref best);
            }
        }
    }

    private bool IsFree(int piece, int anchor, int[] places)
    {
        for (var other = 0; other < places.Length; other++)
        {
            if ((other < piece || other == anchor) && other != piece
                && places[piece] < places[other] + _lengths[other] && places[other] < places[piece] + _lengths[piece])
            {
                return false;
            }
        }

        return true;
    }
}
