using SearchIndex.Storage.Packing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Storage.Tests.Packing;

public class SortedIntersectionTests
{
    [Theory]
    [InlineData(40, 40)]
    [InlineData(40, 100)]
    [InlineData(3, 2000)]
    [InlineData(0, 10)]
    [InlineData(500, 500)]
    public void Counts_what_both_lists_have(int most, int mostOfOther)
    {
        for (var round = 0; round < 300; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var range = random.Next(1, 3 * (most + mostOfOther));
            var a = Numbers(random, most, range);
            var b = Numbers(random, mostOfOther, range);
            var expected = a.Intersect(b).Count();

            Assert.True(expected == SortedIntersection.Count(a, b), $"seed {seed}");
            Assert.True(expected == SortedIntersection.Count(b, a), $"seed {seed}");
            foreach (var atLeast in new[] { expected - 1, expected, expected + 1, expected + 20 })
            {
                var count = SortedIntersection.Count(a, b, atLeast);
                Assert.True(atLeast <= expected ? count == expected : count < atLeast, $"seed {seed}: {count} of {expected} where {atLeast} matter");
            }
        }
    }

    [Fact]
    public void Works_at_the_ends_of_the_range()
        => Assert.Equal(3, SortedIntersection.Count([0, 1, long.MaxValue, ulong.MaxValue], [0, 2, long.MaxValue, ulong.MaxValue]));

    private static ulong[] Numbers(Random random, int most, int range)
        => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => unchecked((ulong)random.Next(range) * 0x9E3779B97F4A7C15)).Distinct().Order()];
}
