using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class SortedBlockTests
{
    [Fact]
    public void Gaps_are_summed_as_the_plain_twin_does()
    {
        var random = new Random(5);
        for (var length = 0; length <= 132; length++)
        {
            var gaps = Enumerable.Range(0, length).Select(_ => random.Next(1 << random.Next(25))).ToArray();
            var before = random.Next(-1, 1000);
            int[] plain = [.. gaps];
            SortedBlock.SumGapsPlain(plain, before);
            SortedBlock.SumGaps(gaps, before);
            Assert.Equal(plain, gaps);
        }
    }

    [Fact]
    public void Increments_wrap_around_silently()
    {
        for (var length = 0; length <= 20; length++)
        {
            var values = Enumerable.Range(int.MaxValue - 10, 11).Concat(Enumerable.Range(-5, 9)).Take(length).ToArray();
            int[] expected = [.. values.Select(value => unchecked(value + 1))];
            SortedBlock.Increment(values);
            Assert.Equal(expected, values);
        }
    }

    [Fact]
    public void The_first_number_at_or_above_a_target_is_found_as_a_scan_finds_it()
    {
        var random = new Random(6);
        for (var length = 0; length <= 130; length++)
        {
            var values = Enumerable.Range(0, length).Select(_ => random.Next(300)).Distinct().Order().ToArray();
            for (var round = 0; round < 40; round++)
            {
                var from = random.Next(values.Length + 1);
                var target = random.Next(-2, 305);
                var expected = from;
                while (expected < values.Length && values[expected] < target)
                {
                    expected++;
                }

                Assert.Equal(expected, SortedBlock.FirstAtLeast(values, from, target));
            }
        }
    }
}
