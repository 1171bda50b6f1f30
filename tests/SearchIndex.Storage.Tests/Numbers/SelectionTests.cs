using SearchIndex.Storage.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class SelectionTests
{
    [Fact]
    public void Vectors_select_what_one_number_at_a_time_does()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var random = new Random(seed);
            var values = new double[random.Next(0, 200)];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = random.Next(5) switch { 0 => -0.0, 1 => 0.0, 2 => 1.5, 3 => double.BitDecrement(1.5), _ => random.NextDouble() * 3 };
            }

            var indexes = new int[values.Length];
            foreach (var threshold in new[] { 0.0, 1.5, double.BitDecrement(1.5), 3.0 })
            {
                var above = Enumerable.Range(0, values.Length).Where(i => values[i] > threshold);
                Assert.True(above.SequenceEqual(indexes.Take(Selection.Above(values, threshold, indexes))), $"seed {seed}, above {threshold}");
            }

            int[] unsigned = [.. Enumerable.Range(0, values.Length).Where(i => !double.IsNegative(values[i]))];
            Assert.True(unsigned.SequenceEqual(indexes.Take(Selection.Unsigned(values, indexes))), $"seed {seed}");
            Assert.True(unsigned.Length == Selection.CountUnsigned(values), $"seed {seed}");
        }
    }

    [Fact]
    public void Results_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Selection.Above(new double[3], 0, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Selection.Unsigned(new double[3], new int[2]));
    }
}
