using System.Numerics;
using System.Runtime.InteropServices;

namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// Gives each left word a hash table of its right words, at most two thirds full, and lays these tables one behind the other: the steps
/// from one word to all words that may follow then read neighbouring memory. Words whose cost to unseen words is the same share a list of costs.
/// </summary>
internal sealed class PairTableBuilder
{
    private readonly LexiconWord[] _words;
    private readonly List<uint> _slots = [PairSlot.Empty];
    private readonly Dictionary<double, List<double>> _lists = [];
    private readonly Dictionary<(double List, double Cost), int> _places = [];
    private readonly double[] _unseen;

    /// <summary>Begins.</summary>
    /// <param name="costsToUnseen">Of each word, the cost of a step to a word never seen behind it.</param>
    internal PairTableBuilder(double[] costsToUnseen)
    {
        _unseen = costsToUnseen;
        _words = new LexiconWord[costsToUnseen.Length];
        foreach (var cost in costsToUnseen)
        {
            _lists.TryAdd(cost, [cost]);
        }
    }

    /// <summary>Adds all pairs of a left word; left words ascend.</summary>
    /// <param name="left">The left word.</param>
    /// <param name="pairs">Its right words with the costs of the steps to them.</param>
    /// <exception cref="InvalidDataException">A pair stands twice, or a number is too large for the slots.</exception>
    internal void Add(int left, IReadOnlyCollection<(int Right, double Cost)> pairs)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)((pairs.Count * 3 / 2) + 1));
        var row = new uint[size];
        row.AsSpan().Fill(PairSlot.Empty);
        var displaced = new List<(int Right, int Cost)>();

        // The cheaper, which are the more frequent, get the slot that is tried first.
        foreach (var (right, cost) in pairs.OrderBy(pair => pair.Cost).ThenBy(pair => pair.Right))
        {
            var number = CostNumber(_unseen[left], cost);
            if (right >= PairSlot.NoWord || number >= PairSlot.CostLimit)
            {
                throw new InvalidDataException($"The table of pairs has room for {PairSlot.NoWord} words and {PairSlot.CostLimit} costs behind one word.");
            }

            ref var home = ref row[PairSlot.Home(right) & (size - 1)];
            if (home == PairSlot.Empty)
            {
                home = PairSlot.Of(right, number);
            }
            else
            {
                displaced.Add((right, number));
            }
        }

        foreach (var (right, number) in displaced)
        {
            var at = PairSlot.Home(right) & (size - 1);
            row[at] = PairSlot.Marked(row[at]);
            while (PairSlot.Right(row[at]) != PairSlot.NoWord)
            {
                at = (at + 1) & (size - 1);
            }

            row[at] = PairSlot.Of(right, number);
        }

        if (row.Where(slot => slot != PairSlot.Empty).Select(PairSlot.Right).Distinct().Count() != pairs.Count)
        {
            throw new InvalidDataException("A pair stands twice in the table of bigrams.");
        }

        _words[left] = new LexiconWord(_slots.Count, size - 1, 0);
        _slots.AddRange(row);
    }

    /// <summary>Finishes.</summary>
    /// <returns>All words by number, the slots of all tables (the first one is empty and serves all words without a table), and the lists of costs.</returns>
    internal (LexiconWord[] Words, uint[] Slots, double[] Costs) Build()
    {
        var costs = new List<double>();
        var starts = new Dictionary<double, int>();
        foreach (var unseen in _unseen)
        {
            if (starts.TryAdd(unseen, costs.Count))
            {
                costs.AddRange(_lists[unseen]);
            }
        }

        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] = _words[word] with { Costs = starts[_unseen[word]] };
        }

        return (_words, [.. _slots], [.. costs]);
    }

    private int CostNumber(double unseen, double cost)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (unseen, cost), out var exists);
        if (!exists)
        {
            var list = _lists[unseen];
            number = list.Count;
            list.Add(cost);
        }

        return number;
    }
}
