namespace SearchIndex.Similarity.Alignment;

/// <summary>The blocks that two sequences share in the order of both: the one best chain with no cost for units inside changes, and the short pieces inside its changes.</summary>
internal static class OrderedBlocks
{
    private static readonly AlignmentOptions Whole = new() { UnitCost = 0, MinimumPassage = 1 };

    /// <summary>Finds the blocks.</summary>
    /// <param name="a">Units of A.</param>
    /// <param name="worthA">Their points.</param>
    /// <param name="b">Units of B.</param>
    /// <param name="worthB">Their points.</param>
    /// <returns>Blocks ascending on both sides, and whether a limit was met.</returns>
    public static (List<CommonBlock> Blocks, bool IsBounded) Of(ReadOnlySpan<ulong> a, ReadOnlySpan<byte> worthA, ReadOnlySpan<ulong> b, ReadOnlySpan<byte> worthB)
    {
        var blocks = new List<CommonBlock>();
        var head = a.CommonPrefixLength(b);
        var tail = 0;
        while (tail < Math.Min(a.Length, b.Length) - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }

        if (head > 0)
        {
            blocks.Add(new CommonBlock(0, 0, head));
        }

        var (endA, endB) = (a.Length - tail, b.Length - tail);
        var bounded = endA > head && endB > head && AddBetween(a[..endA], worthA, b[..endB], worthB, head, blocks);
        if (tail > 0)
        {
            blocks.Add(new CommonBlock(endA, endB, tail));
        }

        return (blocks, bounded);
    }

    private static bool AddBetween(
        ReadOnlySpan<ulong> a, ReadOnlySpan<byte> worthA, ReadOnlySpan<ulong> b, ReadOnlySpan<byte> worthB, int start, List<CommonBlock> blocks)
    {
        var refiner = new ChangeRefiner();
        var (chain, bounded) = new PassageFinder(Whole).BestChain(a[start..], worthA[start..], b[start..], worthB[start..]);
        var (atA, atB) = (start, start);
        foreach (var block in chain.Append(new CommonBlock(a.Length - start, b.Length - start, 0)))
        {
            var (startA, startB) = (start + block.StartA, start + block.StartB);
            refiner.Refine(a[atA..startA], worthA[atA..startA], b[atB..startB], atA, atB, blocks);
            if (block.Length > 0)
            {
                blocks.Add(new CommonBlock(startA, startB, block.Length));
            }

            (atA, atB) = (startA + block.Length, startB + block.Length);
        }

        return bounded;
    }
}
