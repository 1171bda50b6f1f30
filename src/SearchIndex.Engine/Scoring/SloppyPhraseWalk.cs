namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Walks the occurrences of a phrase in one text from left to right, as Lucene 8 counts them: the term that lags behind moves on
/// until it has passed the next one, and the tightest state on the way is one occurrence.
/// </summary>
/// <remarks>
/// A state has for each place of the phrase one position less its offset in the phrase, so that an exact occurrence has the same
/// number everywhere; the distance of a state is the largest number minus the smallest. Places that can hold the same
/// term form a group, and no two of a group may stand on the same token: the one that lags moves on.
/// Not every possible occurrence is visited, which keeps the walk linear in the number of positions.
/// </remarks>
internal sealed class SloppyPhraseWalk
{
    /// <summary>There is no further occurrence.</summary>
    public const int NoDistance = -1;

    private readonly int[] _offsets;
    private readonly int[][] _repeats;
    private readonly int[]?[] _groupOf;
    private readonly bool _alternatives;
    private readonly int[][] _positions;
    private readonly int[] _counts;
    private readonly int[] _at;
    private readonly int[] _now;
    private int _end;
    private bool _open;

    /// <param name="offsets">Place of each slot in the phrase, ascending.</param>
    /// <param name="repeats">Slots that can hold the same term, each group in ascending order; two or more slots a group.</param>
    /// <param name="alternatives">Whether any slot of a group can hold several terms.</param>
    public SloppyPhraseWalk(int[] offsets, int[][] repeats, bool alternatives)
    {
        _offsets = offsets;
        _repeats = repeats;
        _alternatives = alternatives;
        _groupOf = new int[]?[offsets.Length];
        foreach (var group in repeats)
        {
            foreach (var slot in group)
            {
                _groupOf[slot] = group;
            }
        }

        _positions = [.. offsets.Select(_ => new int[8])];
        _counts = new int[offsets.Length];
        _at = new int[offsets.Length];
        _now = new int[offsets.Length];
    }

    /// <summary>Token positions of the tightest state of the occurrence found last, by slot.</summary>
    public int[] Occurrence { get; private set; } = [];

    /// <summary>Gives the positions of a slot, ascending.</summary>
    public void SetPositions(int slot, ReadOnlySpan<int> positions)
    {
        if (_positions[slot].Length < positions.Length)
        {
            _positions[slot] = new int[Math.Max(positions.Length, _positions[slot].Length * 2)];
        }

        positions.CopyTo(_positions[slot]);
        _counts[slot] = positions.Length;
    }

    /// <summary>Goes to the first occurrence.</summary>
    /// <param name="slop">Largest distance that counts.</param>
    /// <returns>Its distance, or <see cref="NoDistance"/>.</returns>
    public int First(int slop)
    {
        _open = true;
        for (var slot = 0; slot < _now.Length; slot++)
        {
            _at[slot] = -1;
            _open = _open && Step(slot);
        }

        _open = _open && SeparateAtFirst();
        _end = int.MinValue;
        foreach (var now in _now)
        {
            _end = Math.Max(_end, now);
        }

        return Next(slop);
    }

    /// <summary>Goes to the next occurrence.</summary>
    /// <param name="slop">Largest distance that counts.</param>
    /// <returns>Its distance, or <see cref="NoDistance"/>.</returns>
    public int Next(int slop)
    {
        while (_open)
        {
            var lag = Lagging(except: -1);
            var next = _now[Lagging(except: lag)];
            var distance = _end - _now[lag];
            Capture(distance, slop);
            while (true)
            {
                if (!StepOn(lag) || !Separate(lag))
                {
                    _open = false;
                    break;
                }

                if (_now[lag] > next)
                {
                    break;
                }

                if (_end - _now[lag] < distance)
                {
                    distance = _end - _now[lag];
                    Capture(distance, slop);
                }
            }

            if (distance <= slop)
            {
                return distance;
            }
        }

        return NoDistance;
    }

    private void Capture(int distance, int slop)
    {
        if (distance > slop)
        {
            return;
        }

        if (Occurrence.Length == 0)
        {
            Occurrence = new int[_now.Length];
        }

        for (var slot = 0; slot < _now.Length; slot++)
        {
            Occurrence[slot] = _now[slot] + _offsets[slot];
        }
    }

    private bool Step(int slot)
    {
        if (++_at[slot] >= _counts[slot])
        {
            return false;
        }

        _now[slot] = _positions[slot][_at[slot]] - _offsets[slot];
        return true;
    }

    private bool StepOn(int slot)
    {
        var stepped = Step(slot);
        _end = stepped ? Math.Max(_end, _now[slot]) : _end;
        return stepped;
    }

    // Ties go to the earlier place of the phrase.
    private int Lagging(int except)
    {
        var lag = -1;
        for (var slot = 0; slot < _now.Length; slot++)
        {
            if (slot != except && (lag < 0 || _now[slot] < _now[lag]))
            {
                lag = slot;
            }
        }

        return lag;
    }

    private int Colliding(int slot)
    {
        foreach (var other in _groupOf[slot]!)
        {
            if (other != slot && _now[other] + _offsets[other] == _now[slot] + _offsets[slot])
            {
                return other;
            }
        }

        return -1;
    }

    private int Lesser(int slot, int other) =>
        _now[slot] < _now[other] || (_now[slot] == _now[other] && _offsets[slot] < _offsets[other]) ? slot : other;

    private bool Separate(int slot)
    {
        if (_groupOf[slot] is null)
        {
            return true;
        }

        for (var other = Colliding(slot); other >= 0; other = Colliding(slot))
        {
            slot = Lesser(slot, other);
            if (!StepOn(slot))
            {
                return false;
            }
        }

        return true;
    }

    private bool SeparateAtFirst()
    {
        foreach (var group in _repeats)
        {
            for (var place = 0; place < group.Length; place++)
            {
                // Places with one and the same term all stand on its first token: the second moves on once, and so forth.
                for (var steps = 0; !_alternatives && steps < place; steps++)
                {
                    if (!Step(group[place]))
                    {
                        return false;
                    }
                }

                if (_alternatives && !Separate(group[place]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
