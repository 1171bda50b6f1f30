using SearchIndex.Similarity.Joining;
using SearchIndex.Similarity.Shingles;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Joining;

public class ShingleIndexTests
{
    [Theory]
    [InlineData(0.5, 0, 0)]
    [InlineData(0.2, 0.1, 0)]
    [InlineData(0, 0.5, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(0.8, 0, 20)]
    public void Texts_that_come_one_by_one_have_the_pairs_of_the_batch(double containment, double jaccard, int shared)
    {
        for (var round = 0; round < 4; round++)
        {
            var seed = RandomSeed.For(round);
            var sets = ReuseSets.Of(new ReuseGenerator(seed).Library(400));
            var options = new JoinOptions { MinContainment = containment, MinJaccard = jaccard, MinShared = shared };
            var order = Enumerable.Range(0, sets.Length).ToArray();
            new Random(seed).Shuffle(order);

            var index = new ShingleIndex(options);
            var pairs = order.SelectMany(text => index.Add(text, sets[text])).ToList();

            Assert.True(
                Batch(sets, options).SequenceEqual(Ordered(pairs)), $"seed {seed}");
        }
    }

    [Fact]
    public void Texts_that_are_removed_or_replaced_leave_no_trace()
    {
        for (var round = 0; round < 4; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var sets = ReuseSets.Of(new ReuseGenerator(seed).Library(300));
            var index = new ShingleIndex();
            var now = new ShingleSet?[100];
            var pairs = new Dictionary<(int A, int B), SharedPair>();
            for (var step = 0; step < 1500; step++)
            {
                var text = random.Next(now.Length);
                foreach (var pair in pairs.Keys.Where(pair => pair.A == text || pair.B == text).ToList())
                {
                    pairs.Remove(pair);
                }

                if (random.Next(3) == 0)
                {
                    Assert.True(index.Remove(text) == now[text] is not null, $"seed {seed}");
                    now[text] = null;
                    continue;
                }

                now[text] = sets[random.Next(sets.Length)];
                foreach (var pair in Ordered(index.Replace(text, now[text]!)))
                {
                    pairs.Add((pair.A, pair.B), pair);
                }
            }

            var expected = Batch([.. now.Select(set => set ?? ShingleSet.Empty)], new JoinOptions());
            Assert.True(expected.SequenceEqual(pairs.Values.OrderBy(pair => pair.A).ThenBy(pair => pair.B)), $"seed {seed}");
            Assert.Equal(now.Count(set => set is not null), index.Count);
        }
    }

    [Fact]
    public void Looking_changes_nothing()
    {
        var sets = ReuseSets.Of(new ReuseGenerator(RandomSeed.For(0)).Library(200));
        var index = new ShingleIndex();
        for (var text = 0; text < sets.Length; text++)
        {
            var looked = index.Find(sets[text]);
            Assert.Equal(looked.Select(pair => pair with { A = text }), index.Add(text, sets[text]));
        }
    }

    [Fact]
    public void Tables_are_made_anew_when_most_texts_have_left()
    {
        var index = new ShingleIndex();
        for (var text = 0; text < 3000; text++)
        {
            index.Add(text, ShingleSet.OfSorted([.. Enumerable.Range(1, 5).Select(i => unchecked((ulong)((text * 5) + i) * 0x9E3779B97F4A7C15)).Order()]));
            Assert.True(text < 5 || index.Remove(text - 5));
        }

        Assert.Equal(5, index.Count);
        var last = index.Find(ShingleSet.OfSorted([.. Enumerable.Range(1, 5).Select(i => unchecked((ulong)((2999 * 5) + i) * 0x9E3779B97F4A7C15)).Order()]));
        Assert.Equal(new SharedPair(-1, 2999, new Overlap(5, 5, 5)), Assert.Single(last));
    }

    [Fact]
    public void A_number_in_use_is_refused()
    {
        var index = new ShingleIndex();
        index.Add(1, ShingleSet.Empty);

        Assert.Throws<ArgumentException>(() => index.Add(1, ShingleSet.Empty));
        Assert.True(index.Remove(1));
        Assert.False(index.Remove(1));
    }

    private static IEnumerable<SharedPair> Batch(ShingleSet[] sets, JoinOptions options)
        => SharedTextJoin.Run(sets, options, TestContext.Current.CancellationToken).Pairs();

    private static IEnumerable<SharedPair> Ordered(IEnumerable<SharedPair> pairs)
        => pairs.Select(pair => pair.A < pair.B ? pair : new SharedPair(pair.B, pair.A, pair.Overlap.Reversed()))
            .OrderBy(pair => pair.A).ThenBy(pair => pair.B);
}
