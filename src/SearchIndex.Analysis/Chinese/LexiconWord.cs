namespace SearchIndex.Analysis.Chinese;

/// <summary>A word as the left side of steps; 32 bytes, so that two of them fill a line of the processor's cache.</summary>
/// <param name="CostToUnseen">The cost of a step to a word that was never seen behind it.</param>
/// <param name="LeastCost">The cost of the cheapest of all steps from it, seen or not: no step can do better.</param>
/// <param name="Filter">The bit of each <see cref="BigramSlot.FilterPlace"/> that a seen right word has; without the bit, a pair was never seen.</param>
/// <param name="Row">Where its small hash table of seen right words begins.</param>
/// <param name="Mask">The size of that table less 1; sizes are powers of two.</param>
internal readonly record struct LexiconWord(double CostToUnseen, double LeastCost, ulong Filter, int Row, int Mask)
{
    /// <summary>Completes a word by what its table of pairs holds.</summary>
    internal static LexiconWord Of(double costToUnseen, int row, int mask, ReadOnlySpan<BigramSlot> bigrams, ReadOnlySpan<double> costs)
    {
        var least = costToUnseen;
        ulong filter = 0;
        foreach (ref readonly var slot in bigrams.Slice(row, mask + 1))
        {
            if (slot.Right >= 0)
            {
                filter |= 1UL << BigramSlot.FilterPlace(slot.Right);
                least = Math.Min(least, costs[slot.Cost]);
            }
        }

        return new LexiconWord(costToUnseen, least, filter, row, mask);
    }
}
