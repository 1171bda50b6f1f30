using SearchIndex.Similarity.Joining;
using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Tests.Joining;

public class JoinResultTests
{
    private static readonly ShingleSet Few = ShingleSet.OfSorted([10, 20, 30, 40]);
    private static readonly ShingleSet Many = ShingleSet.OfSorted([10, 20, 50, 60, 70, 80]);

    [Fact]
    public void Equal_texts_are_held_once_and_named_all()
    {
        var result = SharedTextJoin.Run([Few, Many, ShingleSet.Empty, Few, Few, ShingleSet.Empty], cancellation: TestContext.Current.CancellationToken);

        var equal = new Overlap(4, 4, 4);
        var half = new Overlap(2, 4, 6);
        Assert.Equal(
            [new(0, 1, half), new(0, 3, equal), new(0, 4, equal), new(1, 3, half.Reversed()), new(1, 4, half.Reversed()), new(3, 4, equal)],
            result.Pairs());
        Assert.Equal(6, result.PairCount);
        Assert.Equal(1, result.CandidateCount);
        Assert.Equal((6, 2), (result.TextCount, result.DistinctCount));
        Assert.Equal([0, 3, 4], Assert.Single(result.IdenticalGroups()).Texts);
        Assert.Equal([new(3, 0, equal), new(3, 1, half), new(3, 4, equal)], result.PairsOf(3));
        Assert.Empty(result.PairsOf(2));
    }

    [Fact]
    public void Half_is_enough_for_a_threshold_of_half_and_a_third_is_not()
    {
        ShingleSet[] sets = [ShingleSet.OfSorted([1, 2, 3]), ShingleSet.OfSorted([3, 4, 5, 6])];

        Assert.Empty(SharedTextJoin.Run(sets, cancellation: TestContext.Current.CancellationToken).Pairs());
        Assert.Single(SharedTextJoin.Run(sets, new JoinOptions { MinContainment = 1.0 / 3 }, TestContext.Current.CancellationToken).Pairs());
        Assert.Single(SharedTextJoin.Run(sets, new JoinOptions { MinContainment = 0, MinJaccard = 1.0 / 6 }, TestContext.Current.CancellationToken).Pairs());
    }

    [Fact]
    public void Ten_thousand_equal_texts_are_one_group_and_their_pairs_are_not_made_before_they_are_asked_for()
    {
        var result = SharedTextJoin.Run([.. Enumerable.Repeat(Few, 10_000)], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(10_000L * 9_999 / 2, result.PairCount);
        Assert.Equal(0, result.CandidateCount);
        Assert.Equal(new SharedPair(0, 1, new Overlap(4, 4, 4)), result.Pairs().First());
    }

    [Fact]
    public void An_empty_library_has_no_pairs()
        => Assert.Empty(SharedTextJoin.Run([], cancellation: TestContext.Current.CancellationToken).Pairs());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-0.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0.5, double.NaN)]
    public void Thresholds_that_mean_nothing_are_refused(double containment, double jaccard)
        => Assert.Throws<ArgumentException>(
            () => SharedTextJoin.Run([], new JoinOptions { MinContainment = containment, MinJaccard = jaccard }, TestContext.Current.CancellationToken));
}
