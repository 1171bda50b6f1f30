namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>Costs of all pairs of words that segmentation can meet, as tables for the lexicon.</summary>
internal static class BigramRows
{
    /// <summary>Builds the tables.</summary>
    /// <exception cref="InvalidDataException">A pair stands twice.</exception>
    internal static (LexiconWord[] Words, uint[] Slots, double[] Costs) Build(WordNumbering numbering, IReadOnlyList<BigramFrequency> bigrams)
    {
        var builder = new PairTableBuilder([.. Enumerable.Range(0, numbering.Count).Select(word => BigramCost.Of(numbering.Frequency(word), 0))]);
        var rows = bigrams
            .Select(bigram => (Left: numbering.Find(bigram.Left), Right: numbering.Find(bigram.Right), bigram.Frequency))
            .Where(bigram => bigram.Left >= 0 && bigram.Right >= 0)
            .GroupBy(bigram => bigram.Left)
            .OrderBy(group => group.Key);
        foreach (var row in rows)
        {
            var leftFrequency = numbering.Frequency(row.Key);
            builder.Add(row.Key, [.. row.Select(pair => (pair.Right, BigramCost.Of(leftFrequency, pair.Frequency)))]);
        }

        return builder.Build();
    }
}
