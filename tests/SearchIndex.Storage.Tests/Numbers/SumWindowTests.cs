using SearchIndex.Storage.Numbers;
using SearchIndex.TestKit.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class SumWindowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Sums_are_taken_as_a_table_of_places_has_them(int seed)
    {
        var random = new Random(seed);
        foreach (var size in new[] { 1, 7, 8, 63, 500, 4096 })
        {
            var sums = new double[size];
            Array.Fill(sums, SumWindow.Empty);
            for (var round = 0; round < 20; round++)
            {
                var first = random.Next(1_000_000);
                var runs = Enumerable.Range(0, random.Next(4)).Select(_ =>
                {
                    var places = Enumerable.Range(first, size).Where(_ => random.Next(5) == 0).ToArray();

                    // Zero is a sum too, and counts as a hit.
                    return (places, places.Select(_ => random.Next(9) == 0 ? 0f : random.NextSingle()).ToArray());
                }).ToArray();
                var expected = NaiveNumbers.Sum(runs);
                foreach (var (places, values) in runs)
                {
                    SumWindow.Add(places, first, values, sums);
                }

                // A sum that equals the threshold is not above it.
                var threshold = random.Next(3) switch
                {
                    0 => -1.0,
                    1 when expected.Length > 0 => expected[random.Next(expected.Length)].Value,
                    _ => random.NextDouble(),
                };
                var found = new int[size];
                var taken = new double[size];
                var count = SumWindow.Take(sums, first, threshold, found, taken, out var filled);
                Assert.Equal(expected.Length, filled);
                Assert.Equal(expected.Where(pair => pair.Value > threshold), found.Zip(taken, KeyValuePair.Create).Take(count));
                Assert.All(sums, sum => Assert.Equal(BitConverter.DoubleToInt64Bits(SumWindow.Empty), BitConverter.DoubleToInt64Bits(sum)));
            }
        }
    }

    [Fact]
    public void Places_outside_the_window_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SumWindow.Add([9, 12], 10, [1f, 1f], new double[8]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SumWindow.Add([10, 18], 10, [1f, 1f], new double[8]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SumWindow.Add([10, 12], 10, [1f], new double[8]));
    }
}
