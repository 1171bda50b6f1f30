namespace SearchIndex.TestKit.Analysis;

/// <summary>
/// The SmartCn model over one run of Han characters, by trying every way to cut it: dictionaries of strings, the formula as it is
/// written, no lattice. For short runs only: there are 2^(n-1) ways.
/// </summary>
/// <param name="words">Frequencies by word.</param>
/// <param name="bigrams">Frequencies by left and right word.</param>
public sealed class NaiveSegmenter(IReadOnlyDictionary<string, int> words, IReadOnlyDictionary<(string Left, string Right), int> bigrams)
{
    private const double CorpusSize = 2159997;

    /// <summary>The cost of one way to cut a run, or infinity where it uses a longer word that no dictionary has.</summary>
    /// <param name="cut">The words in order.</param>
    /// <returns>The sum of all steps, from the mark of begin to that of end.</returns>
    public double CostOf(IReadOnlyList<string> cut)
    {
        if (cut.Any(word => word.Length > 1 && !words.ContainsKey(word)))
        {
            return double.PositiveInfinity;
        }

        var cost = 0.0;
        var left = "始##始";
        foreach (var right in cut.Append("末##末"))
        {
            cost += Step(left, right);
            left = right;
        }

        return cost;
    }

    /// <summary>The cheapest cost of all ways to cut a run.</summary>
    /// <param name="run">One to about 16 Han characters.</param>
    /// <returns>The cost.</returns>
    public double CheapestCost(string run)
    {
        var best = double.PositiveInfinity;
        for (var cuts = 0; cuts < 1 << (run.Length - 1); cuts++)
        {
            best = Math.Min(best, CostOf(Cut(run, cuts)));
        }

        return best;
    }

    private static List<string> Cut(string run, int cuts)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 1; at <= run.Length; at++)
        {
            if (at == run.Length || ((cuts >> (at - 1)) & 1) == 1)
            {
                parts.Add(run[start..at]);
                start = at;
            }
        }

        return parts;
    }

    private double Step(string left, string right)
    {
        var frequency = (double)words.GetValueOrDefault(left);
        var pair = (double)bigrams.GetValueOrDefault((left, right));
        return -Math.Log((0.1 * (1 + frequency) / CorpusSize) + (0.9 * (((1 - (1 / CorpusSize)) * pair / (1 + frequency)) + (1 / CorpusSize))));
    }
}
