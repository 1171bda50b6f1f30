namespace SearchIndex.TestKit.Numbers;

/// <summary>Work on runs of numbers, one after the other: the plain twin of the vectors in SearchIndex.Storage.</summary>
public static class NaiveNumbers
{
    /// <summary>The function w - w / (1 + f * c), with the factor looked up by the code of the document.</summary>
    /// <param name="documents">Documents.</param>
    /// <param name="frequencies">Frequencies paired with them.</param>
    /// <param name="codes">A byte a document.</param>
    /// <param name="table">256 factors.</param>
    /// <param name="weight">w.</param>
    /// <returns>A score for each document.</returns>
    public static float[] Saturate(int[] documents, int[] frequencies, byte[] codes, float[] table, float weight) =>
        [.. documents.Select((document, i) => weight - (weight / (1f + (frequencies[i] * table[codes[document]]))))];

    /// <summary>Indexes of the numbers above a threshold.</summary>
    /// <param name="values">Numbers.</param>
    /// <param name="threshold">What they must exceed.</param>
    /// <returns>Ascending indexes.</returns>
    public static int[] Above(float[] values, float threshold) => [.. Enumerable.Range(0, values.Length).Where(i => values[i] > threshold)];

    /// <summary>Sums of numbers by place.</summary>
    /// <param name="runs">Runs of places with numbers.</param>
    /// <returns>Each place that has a number, ascending, with its sum.</returns>
    public static KeyValuePair<int, double>[] Sum(IEnumerable<(int[] Places, float[] Values)> runs)
    {
        var sums = new SortedDictionary<int, double>();
        foreach (var (places, values) in runs)
        {
            for (var i = 0; i < places.Length; i++)
            {
                sums[places[i]] = sums.GetValueOrDefault(places[i]) + values[i];
            }
        }

        return [.. sums];
    }

    /// <summary>Indexes of wanted numbers that a block has, with their indexes there.</summary>
    /// <param name="wanted">Numbers.</param>
    /// <param name="block">Numbers.</param>
    /// <returns>Pairs, in the order of the wanted numbers.</returns>
    public static (int Found, int Place)[] Match(int[] wanted, int[] block) =>
        [.. wanted.Select((number, i) => (i, Array.IndexOf(block, number))).Where(pair => pair.Item2 >= 0)];
}
