namespace SearchIndex.Actions.Likeness;

/// <summary>Terms with a number each, and how many actions have them.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _numbers;
    private readonly string[] _terms;
    private readonly float[] _rarity;

    private TermTable(string[] terms, float[] rarity)
    {
        _terms = terms;
        _rarity = rarity;
        _numbers = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            _numbers.Add(terms[i], i);
        }
    }

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Length;

    /// <summary>Makes a table of terms.</summary>
    /// <param name="actions">For each action its terms, each once.</param>
    /// <param name="total">For a term, how many actions could have it: those in its language.</param>
    /// <param name="maximum">Terms kept at most, those in most actions first.</param>
    /// <param name="least">In how many actions a term must stand to be kept.</param>
    /// <returns>The table, in the order of the terms.</returns>
    public static TermTable Of(IEnumerable<IEnumerable<string>> actions, Func<string, int> total, int maximum, int least)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var terms in actions)
        {
            foreach (var term in terms)
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        var kept = counts.Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(maximum)
            .Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        return new TermTable(kept, [.. kept.Select(term => (float)Math.Log(Math.Max(1, (double)(total(term) + 1) / counts[term])))]);
    }

    /// <summary>The number of a term.</summary>
    /// <param name="term">A term.</param>
    /// <param name="number">Its number from 0.</param>
    /// <returns>Whether it is in the table.</returns>
    public bool TryGet(string term, out int number) => _numbers.TryGetValue(term, out number);

    /// <summary>A term by its number.</summary>
    /// <param name="number">From 0.</param>
    public string Term(int number) => _terms[number];

    /// <summary>How rare a term is: 0 for one that all actions have, growing with the logarithm.</summary>
    /// <param name="number">From 0.</param>
    public double Rarity(int number) => _rarity[number];

    /// <summary>The vector of length one of weighed terms: each weight times the rarity of its term.</summary>
    /// <param name="weights">Weights by term; terms that are not in the table count nothing.</param>
    /// <returns>The vector.</returns>
    public SparseVector Weigh(IEnumerable<KeyValuePair<string, double>> weights)
    {
        var cells = new Dictionary<int, double>();
        foreach (var (term, weight) in weights)
        {
            if (weight > 0 && TryGet(term, out var number))
            {
                cells[number] = cells.GetValueOrDefault(number) + (weight * Rarity(number));
            }
        }

        return SparseVector.Unit(cells);
    }

    /// <summary>Numbers by term as a vector, as they are.</summary>
    /// <param name="counts">Numbers by term; terms that are not in the table are left out.</param>
    /// <returns>The vector.</returns>
    public SparseVector Counted(IReadOnlyDictionary<string, int> counts)
    {
        var cells = new SortedDictionary<int, float>();
        foreach (var (term, count) in counts)
        {
            if (TryGet(term, out var number))
            {
                cells[number] = count;
            }
        }

        return new SparseVector([.. cells.Keys], [.. cells.Values]);
    }
}
