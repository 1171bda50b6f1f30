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
    private long _offers;

    /// <summary>Whether offers between overlapping runs were cut short.</summary>
    public bool IsBounded => _offers > OfferLimit;

    /// <summary>Where a chain leaves the run that it comes from.</summary>
    public static int PlaceA(long key) => (int)((key >> PlaceBits) & PlaceMask);

    /// <summary>Scores all runs.</summary>
    /// <param name="runs">Ascending by A, then B.</param>
    public void Score(Span<CommonRun> runs)
    {
        Array.Clear(_keys);
        Array.Clear(_endingAt);
        var nextEnding = new int[runs.Length];
        var byB = OrderByB(runs);
        var passed = 0;
        for (var index = 0; index < runs.Length; index++)
        {
            ref var run = ref runs[index];
            for (; passed <= run.A; passed++)
            {
                for (var ended = _endingAt[passed] - 1; ended >= 0; ended = nextEnding[ended] - 1)
                {
                    ref readonly var end = ref runs[ended];
                    Raise(end.EndB, Key(end.Score, end.EndA, end.EndB), ended);
                }
            }

            var (key, from) = Greatest(run.B, run.Entry, run.From);
            var gain = key == 0 ? 0 : Entered(key, run.A, run.B);
            run.Entry = gain > 0 ? key : 0;
            run.From = gain > 0 ? from : -1;
            run.Score = Math.Max(0, gain) + sumsA[run.EndA] - sumsA[run.A];
            nextEnding[index] = _endingAt[run.EndA];
            _endingAt[run.EndA] = index + 1;
            if (_offers <= OfferLimit)
            {
                OfferAlongA(runs, index);
                OfferAlongB(runs, index, byB);
            }
        }
    }

    private long Key(int score, int placeA, int placeB) =>
        ((score + ((long)options.UnitCost * (placeA + placeB))) << (2 * PlaceBits)) | ((long)placeA << PlaceBits) | (uint)placeB;

    private int Entered(long key, int a, int b) => (int)(key >> (2 * PlaceBits)) - options.ChangeCost - (options.UnitCost * (a + b));

    /// <summary>Runs on higher diagonals (further on in B) that begin while this one goes on in A: it can be left where they begin in A.</summary>
    private void OfferAlongA(Span<CommonRun> runs, int index)
    {
        ref readonly var from = ref runs[index];
        var rest = from.Score - sumsA[from.EndA];
        for (var to = index + 1; to < runs.Length && runs[to].A < from.EndA; to++)
        {
            _offers++;
            ref var run = ref runs[to];
            if (run.Diagonal > from.Diagonal && run.A > from.A)
            {
                Offer(ref run, index, Key(rest + sumsA[run.A], run.A, run.A + from.Diagonal));
            }
        }
    }

    /// <summary>Runs on lower diagonals (further on in A) that begin while this one goes on in B: it can be left where they begin in B.</summary>
    private void OfferAlongB(Span<CommonRun> runs, int index, int[] byB)
    {
        ref readonly var from = ref runs[index];
        var rest = from.Score - sumsB[from.EndB];
        var end = _firstAtB[from.EndB];
        for (var at = _firstAtB[from.B + 1]; at < end; at++)
        {
            _offers++;
            ref var run = ref runs[byB[at]];
            if (run.Diagonal < from.Diagonal)
            {
                Offer(ref run, index, Key(rest + sumsB[run.B], run.B - from.Diagonal, run.B));
            }
        }
    }

    private static void Offer(ref CommonRun run, int from, long key)
    {
        if (key > run.Entry)
        {
            run.Entry = key;
            run.From = from;
        }
    }

    /// <summary>Numbers of the runs by B; those that begin at b stand from _firstAtB[b] up to _firstAtB[b + 1].</summary>
    private int[] OrderByB(Span<CommonRun> runs)
    {
        Array.Clear(_firstAtB);
        foreach (ref var run in runs)
        {
            run.Entry = 0;
            run.From = -1;
            _firstAtB[run.B + 1]++;
        }

        for (var b = 0; b <= _lengthB; b++)
        {
            _firstAtB[b + 1] += _firstAtB[b];
        }

        var order = new int[runs.Length];
        var filled = new int[_lengthB + 1];
        for (var index = 0; index < runs.Length; index++)
        {
            var b = runs[index].B;
            order[_firstAtB[b] + filled[b]++] = index;
        }

        return order;
    }

    private void Raise(int b, long key, int run)
    {
        for (; b <= _lengthB; b += b & -b)
        {
            if (key > _keys[b])
            {
                _keys[b] = key;
                _keyRuns[b] = run;
            }
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
