using System.Numerics;

namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>
/// Gives each left word a hash table of its right words, at most two thirds full, and lays these tables one behind the other: the steps
/// from one word to all words that may follow then read neighbouring memory.
/// </summary>
internal sealed class BigramTableBuilder
{
    private readonly LexiconWord[] _words;
    private readonly List<BigramSlot> _slots = [new BigramSlot(-1, 0)];
    private readonly Dictionary<double, int> _costNumbers = [];
    private readonly List<double> _costs = [];

    /// <summary>Builds the tables.</summary>
    /// <exception cref="InvalidDataException">A pair stands twice.</exception>
    internal BigramTableBuilder(WordNumbering numbering, IReadOnlyList<BigramFrequency> bigrams)
    {
        _words = new LexiconWord[numbering.Count];
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] = new LexiconWord(BigramCost.Of(numbering.Frequency(word), 0), 0, 0, 0, 0);
        }

        var rows = bigrams
            .Select(bigram => (Left: numbering.Find(bigram.Left), Right: numbering.Find(bigram.Right), bigram.Frequency))
            .Where(bigram => bigram.Left >= 0 && bigram.Right >= 0)
            .GroupBy(bigram => bigram.Left)
            .OrderBy(group => group.Key);
        foreach (var row in rows)
        {
            Place(row.Key, [.. row.Select(pair => (pair.Right, pair.Frequency)).OrderBy(cell => cell.Right)], numbering.Frequency(row.Key));
        }
    }

    /// <summary>All words by number.</summary>
    internal IReadOnlyList<LexiconWord> Words => _words;

    /// <summary>The slots of all tables; the first one is empty and serves all words without a table.</summary>
    internal IReadOnlyList<BigramSlot> Slots => _slots;

    /// <summary>The distinct costs of seen pairs.</summary>
    internal IReadOnlyList<double> Costs => _costs;

    private void Place(int left, (int Right, int Frequency)[] cells, int leftFrequency)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)((cells.Length * 3 / 2) + 1));
        var row = _slots.Count;
        _words[left] = _words[left] with { Row = row, Mask = size - 1 };
        for (var i = 0; i < size; i++)
        {
            _slots.Add(new BigramSlot(-1, 0));
        }

        foreach (var (right, frequency) in cells)
        {
            var at = BigramSlot.Home(right) & (size - 1);
            while (_slots[row + at].Right >= 0)
            {
                if (_slots[row + at].Right == right)
                {
                    throw new InvalidDataException("A pair stands twice in the table of bigrams.");
                }

                at = (at + 1) & (size - 1);
            }

            _slots[row + at] = new BigramSlot(right, CostNumber(BigramCost.Of(leftFrequency, frequency)));
        }
    }

    private int CostNumber(double cost)
    {
        if (!_costNumbers.TryGetValue(cost, out var number))
        {
            number = _costs.Count;
            _costNumbers.Add(cost, number);
            _costs.Add(cost);
        }

        return number;
    }
}
