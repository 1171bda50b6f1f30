using SearchIndex.Similarity.Joining;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Joining;

public class JoinAgainstAllPairsTests
{
    [Theory]
    [InlineData(0.5, 0, 0)]
    [InlineData(0.5, 0.3, 0)]
    [InlineData(0.2, 0, 0)]
    [InlineData(0.9, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(0, 0.7, 0)]
    [InlineData(0, 0.1, 0)]
    [InlineData(0.01, 0, 0)]
    [InlineData(0.5, 0, 10)]
    [InlineData(0.9, 0, 25)]
    [InlineData(0, 0.8, 40)]
    public void Exact_mode_finds_what_all_pairs_find(double containment, double jaccard, int shared)
    {
        for (var round = 0; round < 6; round++)
        {
            var seed = RandomSeed.For(round);
            var library = new ReuseGenerator(seed).Library(150);
            var options = new JoinOptions { MinContainment = containment, MinJaccard = jaccard, MinShared = shared };
            var expected = NaiveReuse.Pairs(library, containment, jaccard, shared);

            var result = SharedTextJoin.Run(ReuseSets.Of(library), options, TestContext.Current.CancellationToken);

            var pairs = result.Pairs().ToList();
            Assert.True(expected.SequenceEqual(pairs), $"seed {seed}: {expected.Count} pairs, {pairs.Count} found, {expected.Except(pairs).Count()} missing, {pairs.Except(expected).Count()} too many");
            Assert.Equal(expected.Count, result.PairCount);
        }
    }

    [Fact]
    public void Signatures_miss_at_most_5_pairs_of_1000_and_invent_none()
    {
        var (all, found) = (0, 0);
        for (var round = 0; round < 8; round++)
        {
            var seed = RandomSeed.For(round);
            var library = new ReuseGenerator(seed).Library(300);
            var expected = NaiveReuse.Pairs(library, 0.5).ToHashSet();

            var pairs = SharedTextJoin.Run(
                ReuseSets.Of(library), new JoinOptions { Mode = JoinMode.Signatures }, TestContext.Current.CancellationToken).Pairs().ToList();

            Assert.True(pairs.TrueForAll(expected.Contains), $"seed {seed}: a pair that all pairs do not have");
            all += expected.Count;
            found += pairs.Count;
        }

        Assert.True(all > 5000, $"only {all} pairs");
        Assert.True(found >= 0.995 * all, $"{found} of {all}");
    }

    [Theory]
    [InlineData(JoinMode.Exact)]
    [InlineData(JoinMode.Signatures)]
    public void Threads_and_runs_do_not_matter(JoinMode mode)
    {
        var sets = ReuseSets.Of(new ReuseGenerator(RandomSeed.For(1)).Library(3000));
        var one = SharedTextJoin.Run(sets, new JoinOptions { Mode = mode }, TestContext.Current.CancellationToken);

        for (var threads = 1; threads <= 4; threads++)
        {
            var again = SharedTextJoin.Run(sets, new JoinOptions { Mode = mode, Threads = threads }, TestContext.Current.CancellationToken);
            Assert.Equal(one.Pairs(), again.Pairs());
            Assert.Equal((one.PairCount, one.CandidateCount, one.KeyCount), (again.PairCount, again.CandidateCount, again.KeyCount));
        }
    }

    [Theory]
    [InlineData(JoinMode.Exact)]
    [InlineData(JoinMode.Signatures)]
    public void The_order_of_the_texts_does_not_matter(JoinMode mode)
    {
        var seed = RandomSeed.For(2);
        var sets = ReuseSets.Of(new ReuseGenerator(seed).Library(400));
        var places = Enumerable.Range(0, sets.Length).ToArray();
        new Random(seed).Shuffle(places);
        var options = new JoinOptions { Mode = mode };

        var shuffled = SharedTextJoin.Run([.. places.Select(place => sets[place])], options, TestContext.Current.CancellationToken);
        var renamed = shuffled.Pairs()
            .Select(pair => places[pair.A] < places[pair.B]
                ? new SharedPair(places[pair.A], places[pair.B], pair.Overlap)
                : new SharedPair(places[pair.B], places[pair.A], pair.Overlap.Reversed()))
            .OrderBy(pair => pair.A).ThenBy(pair => pair.B);

        Assert.Equal(SharedTextJoin.Run(sets, options, TestContext.Current.CancellationToken).Pairs(), renamed);
    }
}
