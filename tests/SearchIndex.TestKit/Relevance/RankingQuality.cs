namespace SearchIndex.TestKit.Relevance;

/// <summary>How good one ranking is, by its judgments. All values are 0 to 1.</summary>
/// <param name="Ndcg10">
/// Normalized discounted cumulative gain of the first ten: the sum of grade / log2(rank + 1), divided by that of the best possible order
/// (the gain of TREC's ndcg_cut: the grade itself).
/// </param>
/// <param name="Mrr10">One over the rank of the first relevant document; 0 where none is among the first ten.</param>
/// <param name="Recall10">The share of the relevant documents that are among the first ten.</param>
/// <param name="Recall100">The share of the relevant documents that are among the first hundred.</param>
public readonly record struct RankingQuality(double Ndcg10, double Mrr10, double Recall10, double Recall100)
{
    /// <summary>Judges a ranking.</summary>
    /// <param name="ranking">Ids of documents, the best first; an id that comes again counts once, at its first place.</param>
    /// <param name="grades">Grade by document; above 0 is relevant. At least one is.</param>
    /// <returns>The figures.</returns>
    public static RankingQuality Of(IEnumerable<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        var ranked = ranking.Distinct(StringComparer.Ordinal).Take(100).Select(id => Math.Max(0, grades.GetValueOrDefault(id))).ToList();
        double relevant = grades.Values.Count(grade => grade > 0);
        var best = grades.Values.Where(grade => grade > 0).OrderDescending();
        var first = ranked.FindIndex(grade => grade > 0);
        return new RankingQuality(
            Gain(ranked) / Gain(best),
            first is >= 0 and < 10 ? 1.0 / (first + 1) : 0,
            ranked.Take(10).Count(grade => grade > 0) / relevant,
            ranked.Count(grade => grade > 0) / relevant);
    }

    /// <summary>The mean of several rankings.</summary>
    /// <param name="qualities">One or more.</param>
    /// <returns>The mean of each figure.</returns>
    public static RankingQuality Mean(IReadOnlyList<RankingQuality> qualities) => new(
        qualities.Average(quality => quality.Ndcg10),
        qualities.Average(quality => quality.Mrr10),
        qualities.Average(quality => quality.Recall10),
        qualities.Average(quality => quality.Recall100));

    private static double Gain(IEnumerable<int> grades) => grades.Take(10).Select((grade, at) => grade / Math.Log2(at + 2)).Sum();
}
