using SearchIndex.Similarity.Clustering;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Clustering;

public sealed class ItemClusteringTests
{
    [Fact]
    public void A_chain_does_not_make_one_cluster()
    {
        var clusters = ItemClustering.Run(3, [], [new(0, 1, 0.8), new(1, 2, 0.9), new(0, 2, 0.2)], bound: 0.5);
        var cluster = Assert.Single(clusters);
        Assert.Equal([1, 2], cluster.Members);
        Assert.Equal(new ItemPair(1, 2, 0.9), cluster.Weakest);
    }

    [Fact]
    public void Pairs_that_are_not_listed_are_asked_for()
    {
        var asked = new List<(int, int)>();
        var clusters = ItemClustering.Run(3, [], [new(0, 1, 0.8), new(1, 2, 0.9)], bound: 0.5, (a, b) =>
        {
            asked.Add((a, b));
            return 0.55;
        });
        var cluster = Assert.Single(clusters);
        Assert.Equal([0, 1, 2], cluster.Members);
        Assert.Equal(1, cluster.Medoid);
        Assert.Equal(new ItemPair(0, 2, 0.55), cluster.Weakest);
        Assert.Equal([(0, 2)], asked);
    }

    [Fact]
    public void Thousands_of_identical_items_cost_no_more_than_one()
    {
        const int Copies = 50_000;
        var asked = 0;
        var clusters = ItemClustering.Run(
            100_000,
            [[.. Enumerable.Range(0, Copies)], [.. Enumerable.Range(Copies, Copies)]],
            [new(3, Copies + 7, 0.75)],
            bound: 0.5,
            (_, _) => ++asked);
        var cluster = Assert.Single(clusters);
        Assert.Equal(100_000, cluster.Members.Count);
        Assert.Equal(new ItemPair(0, Copies, 0.75), cluster.Weakest);
        Assert.Equal(0, asked);
    }

    [Fact]
    public void Identical_items_alone_are_a_cluster()
    {
        var cluster = Assert.Single(ItemClustering.Run(5, [[4, 2]], [], bound: 0.5));
        Assert.Equal([2, 4], cluster.Members);
        Assert.Equal(new ItemPair(2, 4, 1), cluster.Weakest);
    }

    [Fact]
    public void Clusters_are_those_of_the_definition_whatever_the_order_of_pairs()
    {
        for (var round = 0; round < 600; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var (similarities, identical) = Similarities(random, 2 + random.Next(14));
            var count = similarities.GetLength(0);
            var bound = (1 + random.Next(15)) / 16.0;
            var listed = (from a in Enumerable.Range(0, count)
                          from b in Enumerable.Range(0, count)
                          where a < b && similarities[a, b] < 1 && random.Next(3) > 0
                          select random.Next(2) == 0 ? new ItemPair(a, b, similarities[a, b]) : new ItemPair(b, a, similarities[a, b])).ToArray();
            random.Shuffle(listed);
            var plain = NaiveClustering.Run(similarities, listed.Select(pair => (pair.A, pair.B)), bound);
            var found = ItemClustering.Run(count, identical, listed, bound, (a, b) => similarities[a, b]);
            Assert.True(Shown(found) == Shown(plain), $"seed {seed}\nfound {Shown(found)}\nplain {Shown(plain)}");
            foreach (var cluster in found)
            {
                Assert.True(cluster.Members.All(a => cluster.Members.All(b => a == b || similarities[a, b] >= bound)), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Wrong_calls_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ItemClustering.Run(2, [], [new(0, 2, 1)], 0.5));
        Assert.Throws<ArgumentException>(() => ItemClustering.Run(2, [], [new(0, 1, double.NaN)], 0.5));
        Assert.Throws<ArgumentException>(() => ItemClustering.Run(3, [[0, 1], [1, 2]], [], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemClustering.Run(3, [], [], 0));
    }

    /// <summary>Sixteenths, so that sums are exact and ties frequent; some items are copies of others.</summary>
    private static (double[,] Similarities, int[][] Identical) Similarities(Random random, int count)
    {
        var kinds = Enumerable.Range(0, count).Select(item => random.Next(4) == 0 ? random.Next(count) : item).ToArray();
        var table = new double[count, count];
        for (var a = 0; a < count; a++)
        {
            for (var b = a; b < count; b++)
            {
                table[a, b] = table[b, a] = random.Next(16) / 16.0;
            }
        }

        var similarities = new double[count, count];
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < count; b++)
            {
                similarities[a, b] = kinds[a] == kinds[b] ? 1 : table[kinds[a], kinds[b]];
            }
        }

        return (similarities, [.. Enumerable.Range(0, count).GroupBy(item => kinds[item]).Where(group => group.Count() > 1).Select(group => group.ToArray())]);
    }

    private static string Shown(IEnumerable<ItemCluster> clusters) =>
        string.Join(" | ", clusters.Select(cluster => $"{string.Join(' ', cluster.Members)}: {cluster.Medoid} {cluster.Weakest}"));
}
