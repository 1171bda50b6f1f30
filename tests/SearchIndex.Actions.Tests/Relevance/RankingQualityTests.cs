using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Actions.Tests.Relevance;

public sealed class RankingQualityTests
{
    private static readonly Dictionary<string, int> Grades = new(StringComparer.Ordinal) { ["a"] = 3, ["b"] = 1, ["c"] = 0, ["d"] = 2 };

    [Fact]
    public void The_best_order_is_perfect()
    {
        Assert.Equal(new RankingQuality(1, 1, 1, 1), RankingQuality.Of(["a", "d", "b", "c"], Grades));
    }

    // By hand: the gains at ranks 2 and 3 are 1 / log2 3 + 3 / log2 4 = 0.63093 + 1.5; the best order has 3 + 2 / log2 3 + 1 / log2 4 = 4.76186.
    [Fact]
    public void Gains_shrink_with_the_rank()
    {
        var quality = RankingQuality.Of(["c", "b", "a"], Grades);
        Assert.Equal(2.13093 / 4.76186, quality.Ndcg10, 4);
        Assert.Equal(0.5, quality.Mrr10);
        Assert.Equal(2 / 3.0, quality.Recall10, 12);
    }

    [Fact]
    public void A_document_counts_once_and_unknown_ones_do_not()
    {
        Assert.Equal(RankingQuality.Of(["a", "x", "b"], Grades), RankingQuality.Of(["a", "x", "a", "b"], Grades));
        Assert.Equal(default, RankingQuality.Of([], Grades));
    }

    [Fact]
    public void What_stands_after_the_tenth_place_is_found_only_by_the_recall_of_a_hundred()
    {
        var quality = RankingQuality.Of([.. Enumerable.Range(0, 10).Select(i => $"x{i}"), "a", "b", "d"], Grades);
        Assert.Equal(new RankingQuality(0, 0, 0, 1), quality);
    }
}
