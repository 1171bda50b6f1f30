using SearchIndex.Storage.Numbers;
using SearchIndex.TestKit.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class SelectionTests
{
    [Fact]
    public void Numbers_above_a_threshold_are_those_that_a_scan_finds()
    {
        const int seed = 11;
        var random = new Random(seed);
        for (var length = 0; length <= 260; length++)
        {
            var values = Enumerable.Range(0, length).Select(_ => random.Next(40) * 0.25f).ToArray();
            foreach (var threshold in new[] { float.NegativeInfinity, -1f, 0f, 2.5f, random.NextSingle() * 10, 100f })
            {
                var indexes = new int[length];
                var count = Selection.Above(values, threshold, indexes);
                Assert.True(NaiveNumbers.Above(values, threshold).SequenceEqual(indexes.Take(count)), $"seed {seed}, length {length}, threshold {threshold}");
            }
        }
    }
}
