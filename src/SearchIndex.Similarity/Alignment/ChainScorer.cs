namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Computes, for each run, the best chain that ends with it: the sparse twin of the dynamic program that <see cref="PassageFinder"/> defines.
/// </summary>
/// <remarks>
/// A chain comes into a run always at its first cell: a later entry from a run that began before could be moved to the first cell at no
/// loss, because what one run gives up on a diagonal the other gains; and an entry from a run that began after it is beaten by leaving that
/// run out, which saves one change. So a run needs one number. Where it can come from:
/// a run that ends before it begins on both sides is left at its end (found as the greatest key in a Fenwick tree over ends in B, in which a
/// run stands from the moment that the sweep over A has passed its end); a run that still goes on, on the side that counts, when this one begins is
/// left right there, as soon as it has been scored it offers itself to all those. Sweeping by A, then B, meets every run after all that it can come from.
/// Key of a place to come from: points (score + UnitCost * (p + q)) above 20 bits of p above 20 bits of q, where (p, q) is the cell
/// after the last: the greatest key is the best chain, and of equal ones that which leaves last in A, then in B.
/// </remarks>
internal sealed class ChainScorer(AlignmentOptions options, int[] sumsA, int[] sumsB)
{
    private const int PlaceBits = 20;
    private const int PlaceMask = (1 << PlaceBits) - 1;
    private const long OfferLimit = 64_000_000;

    private readonly int _lengthB = sumsB.Length - 1;
    private readonly long[] _keys = new long[sumsB.Length];
    private readonly int[] _keyRuns = new int[sumsB.Length];
    private readonly int[] _endingAt = new int[sumsA.Length];
    private readonly int[] _firstAtB = new int[sumsB.Length + 1];
    private int[] _starts = [];
    private int[] _diagonals = [];
    private int[] _byB = [];
    private int[] _diagonalsByB = [];
    private int[] _from = [];
    private int[] _nextEnding = [];
    private long[] _entries = [];
    private long _offers;

    /// <summary>Whether offers between overlapping runs were ever cut short.</summary>
    public bool IsBounded { get; private set; }

    /// <summary>Where a chain leaves the run that it comes from.</summary>
    public static int PlaceA(long key) => (int)((key >> PlaceBits) & PlaceMask);

    /// <summary>Scores all runs.</summary>
    /// <param name="runs">Ascending by A, then B.</param>
    public void Score(Span<CommonRun> runs)
    {
        Prepare(runs);
        _offers = 0;
        var passed = 0;
        for (var index = 0; index < runs.Length; index++)
        {
            ref var run = ref runs[index];
            for (; passed <= run.A; passed++)
            {
                for (var ended = _endingAt[passed] - 1; ended >= 0; ended = _nextEnding[ended] - 1)
                {
                    ref readonly var end = ref runs[ended];
                    Raise(end.EndB, Key(end.Score, end.EndA, end.EndB), ended);
                }
            }

            var (key, from) = Greatest(run.B, _entries[index], _from[index]);
            var gain = key == 0 ? 0 : Entered(key, run.A, run.B);
            run.Entry = gain > 0 ? key : 0;
            run.From = gain > 0 ? from : -1;
            run.Score = Math.Max(0, gain) + sumsA[run.EndA] - sumsA[run.A];
            _nextEnding[index] = _endingAt[run.EndA];
            _endingAt[run.EndA] = index + 1;
            if (_offers <= OfferLimit)
            {
                OfferAlongA(run, index, runs.Length);
                OfferAlongB(run, index);
            }
            else
            {
                IsBounded = true;
            }
        }
    }

    private long Key(int score, int placeA, int placeB) =>
        ((score + ((long)options.UnitCost * (placeA + placeB))) << (2 * PlaceBits)) | ((long)placeA << PlaceBits) | (uint)placeB;

    private int Entered(long key, int a, int b) => (int)(key >> (2 * PlaceBits)) - options.ChangeCost - (options.UnitCost * (a + b));

    /// <summary>Runs on higher diagonals (further on in B) that begin while this one goes on in A: it can be left where they begin in A.</summary>
    private void OfferAlongA(in CommonRun from, int index, int count)
    {
        var (diagonal, end) = (from.Diagonal, from.EndA);
        var rest = from.Score - sumsA[end];
        var starts = _starts.AsSpan(0, count);
        var diagonals = _diagonals.AsSpan(0, count);
        var to = index + 1;
        for (; to < starts.Length && starts[to] < end; to++)
        {
            if (diagonals[to] > diagonal && starts[to] > from.A)
            {
                Offer(to, index, Key(rest + sumsA[starts[to]], starts[to], starts[to] + diagonal));
            }
        }

        _offers += to - index;
    }

    /// <summary>Runs on lower diagonals (further on in A) that begin while this one goes on in B: it can be left where they begin in B.</summary>
    private void OfferAlongB(in CommonRun from, int index)
    {
        var diagonal = from.Diagonal;
        var rest = from.Score - sumsB[from.EndB];
        var (first, end) = (_firstAtB[from.B + 1], _firstAtB[from.EndB]);
        var diagonals = _diagonalsByB.AsSpan(first, end - first);
        for (var at = 0; at < diagonals.Length; at++)
        {
            if (diagonals[at] < diagonal)
            {
                var to = _byB[first + at];
                var b = _starts[to] + diagonals[at];
                Offer(to, index, Key(rest + sumsB[b], b - diagonal, b));
            }
        }

        _offers += diagonals.Length;
    }

    private void Offer(int to, int from, long key)
    {
        if (key > _entries[to])
        {
            _entries[to] = key;
            _from[to] = from;
        }
    }

    /// <summary>Clears the tables and lays out what the sweep reads in its order; runs that begin at b stand, by B, from _firstAtB[b] up to _firstAtB[b + 1].</summary>
    private void Prepare(Span<CommonRun> runs)
    {
        Array.Clear(_keys);
        Array.Clear(_endingAt);
        Array.Clear(_firstAtB);
        if (_starts.Length < runs.Length)
        {
            (_starts, _diagonals, _byB, _diagonalsByB) = (new int[runs.Length], new int[runs.Length], new int[runs.Length], new int[runs.Length]);
            (_from, _nextEnding, _entries) = (new int[runs.Length], new int[runs.Length], new long[runs.Length]);
        }

        Array.Clear(_entries, 0, runs.Length);
        for (var index = 0; index < runs.Length; index++)
        {
            ref readonly var run = ref runs[index];
            _starts[index] = run.A;
            _diagonals[index] = run.Diagonal;
            _firstAtB[run.B + 1]++;
        }

        for (var b = 0; b <= _lengthB; b++)
        {
            _firstAtB[b + 1] += _firstAtB[b];
        }

        // Filling moves each beginning up to its end, which is the next one's beginning; afterwards all are moved up by one place.
        for (var index = 0; index < runs.Length; index++)
        {
            var at = _firstAtB[runs[index].B]++;
            _byB[at] = index;
            _diagonalsByB[at] = _diagonals[index];
        }

        Array.Copy(_firstAtB, 0, _firstAtB, 1, _firstAtB.Length - 1);
        _firstAtB[0] = 0;
    }

    /// <summary>A node stands for all nodes below it, so where one holds as much, all above it do.</summary>
    private void Raise(int b, long key, int run)
    {
        for (; b < _keys.Length && key > _keys[b]; b += b & -b)
        {
            _keys[b] = key;
            _keyRuns[b] = run;
        }
    }

    private (long Key, int Run) Greatest(int b, long key, int run)
    {
        for (; b > 0; b &= b - 1)
        {
            if (_keys[b] > key)
            {
                key = _keys[b];
                run = _keyRuns[b];
            }
        }

        return (key, run);
    }
}
