namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Finds the passages that two sequences of units share, wherever they stand on either side.
/// Immutable; safe for many threads. Takes memory in proportion to the lengths and to the runs found, never to their product.
/// </summary>
/// <remarks>
/// What a passage is. Each unit is worth points; a cell (i, j) is a place in A and one in B with equal units that both are free. A run is
/// free cells down a diagonal, as many as there are, that are worth <see cref="AlignmentOptions.MinimumBlock"/> together; only cells in runs count. A chain is
/// pieces of runs, each further on in both sequences than the one before; between two pieces lies a change. A chain is worth the points of
/// its cells, less ChangeCost for each change and UnitCost for each unit of either side inside a change. As a dynamic program over
/// all cells, where (i, j) stands before the cell and H, P are taken over ends of cells:
/// <code>
/// H(i+1, j+1) = worth(i) + max(H(i, j) if the cell before is in the same run, P(i, j).points - ChangeCost - UnitCost * (i + j), 0)
/// P(i, j)     = greatest of (H(p, q) + UnitCost * (p + q), p, q) over p &lt;= i, q &lt;= j
/// </code>
/// where, of equal terms of the maximum, going on in the same run comes before a change only if it is not less, and a change must bring more than 0.
/// Again and again the best chain is taken (of equal ones the one that ends first in A, then in B), as long as it is worth
/// <see cref="AlignmentOptions.MinimumPassage"/>. It is cut at each change that is longer than <see cref="AlignmentOptions.LongestChange"/> on a side or holds a unit
/// that is not free. All units of a part, in both sequences, from its first to its last, are no longer free; a part whose cells are worth
/// MinimumPassage is a passage.
/// So a change swallows what is equal by chance: a piece inside it must be worth more than one further change.
/// The scores are computed over runs instead of cells (<see cref="ChainScorer"/>), with the same result.
/// </remarks>
public sealed class PassageFinder
{
    private const int Rungs = 6;

    private readonly AlignmentOptions _options;

    /// <summary>Sets the rules.</summary>
    /// <param name="options">The rules; the default ones where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its range.</exception>
    public PassageFinder(AlignmentOptions? options = null)
    {
        _options = options ?? new AlignmentOptions();
        _options.Check();
    }

    /// <summary>Finds the passages.</summary>
    /// <param name="a">Units of A; equal numbers are equal units.</param>
    /// <param name="worthA">Points of each unit of A, 1 to <see cref="AlignmentOptions.MaximumWorth"/>; equal units have equal points on both sides.</param>
    /// <param name="b">Units of B.</param>
    /// <param name="worthB">Points of each unit of B.</param>
    /// <returns>The passages by their place in A.</returns>
    /// <exception cref="ArgumentException">There are not as many points as units, or points outside of their range.</exception>
    public UnitPassages Find(ReadOnlySpan<ulong> a, ReadOnlySpan<byte> worthA, ReadOnlySpan<ulong> b, ReadOnlySpan<byte> worthB)
    {
        var bounded = Cut(ref a) | Cut(ref b);
        var sumsA = UnitWorth.Sums(worthA, a.Length, nameof(worthA));
        var sumsB = UnitWorth.Sums(worthB, b.Length, nameof(worthB));
        if (a.SequenceEqual(b))
        {
            return Whole(sumsA, bounded);
        }

        var runs = new RunList();
        var window = Collect(a, sumsA, b, sumsB, runs, ref bounded);
        var search = new PassageSearch(_options, window, sumsA, sumsB);
        var passages = search.TakeAll(runs);
        return new UnitPassages(passages, window, bounded || search.IsBounded);
    }

    /// <summary>The one best chain, uncut, whatever it is worth.</summary>
    internal (List<CommonBlock> Chain, bool IsBounded) BestChain(ReadOnlySpan<ulong> a, ReadOnlySpan<byte> worthA, ReadOnlySpan<ulong> b, ReadOnlySpan<byte> worthB)
    {
        var bounded = Cut(ref a) | Cut(ref b);
        var sumsA = UnitWorth.Sums(worthA, a.Length, nameof(worthA));
        var sumsB = UnitWorth.Sums(worthB, b.Length, nameof(worthB));
        var runs = new RunList();
        var window = Collect(a, sumsA, b, sumsB, runs, ref bounded);
        var search = new PassageSearch(_options, window, sumsA, sumsB);
        var chain = search.Best(runs);
        return (chain, bounded || search.IsBounded);
    }

    private static bool Cut(ref ReadOnlySpan<ulong> units)
    {
        var isLong = units.Length > AlignmentOptions.MaximumUnits;
        units = isLong ? units[..AlignmentOptions.MaximumUnits] : units;
        return isLong;
    }

    /// <summary>Collects runs worth the least window of which there are not too many pairs.</summary>
    private int Collect(ReadOnlySpan<ulong> a, int[] sumsA, ReadOnlySpan<ulong> b, int[] sumsB, RunList runs, ref bool bounded)
    {
        var window = _options.MinimumBlock;
        for (var rung = 1; !RunCollector.TryCollect(a, sumsA, b, sumsB, window, _options.SeedLimit, runs); rung++)
        {
            bounded = true;
            if (rung == Rungs)
            {
                break;
            }

            window *= 2;
        }

        return window;
    }

    private UnitPassages Whole(int[] sums, bool bounded)
    {
        UnitPassage[] passages = sums[^1] >= Math.Max(_options.MinimumPassage, _options.MinimumBlock)
            ? [new UnitPassage([new CommonBlock(0, 0, sums.Length - 1)], sums[^1])]
            : [];
        return new UnitPassages(passages, _options.MinimumBlock, bounded);
    }
}
