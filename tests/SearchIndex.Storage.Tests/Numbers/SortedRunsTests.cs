using SearchIndex.Storage.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class SortedRunsTests
{
    [Theory]
    [InlineData(21, 4)]
    [InlineData(22, 20)]
    [InlineData(23, 90)]
    public void What_lists_have_in_common_is_what_sets_have_in_common(int seed, int longest)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var lists = Enumerable.Range(0, random.Next(1, 12)).Select(_ => RandomList(random, longest)).ToArray();
            var others = lists.Select(_ => RandomList(random, longest)).ToArray();
            var most = random.Next(3) == 0 ? random.Next(1, 4) : int.MaxValue;
            var (runs, starts, counts) = Lay(lists);
            var (otherRuns, otherStarts, otherCounts) = Lay(others);
            SortedRuns.Intersect(runs, starts, counts, otherRuns, otherStarts, otherCounts, most);
            for (var i = 0; i < lists.Length; i++)
            {
                var expected = lists[i].Intersect(others[i]).Take(most);
                Assert.True(expected.SequenceEqual(runs.Skip(starts[i]).Take(counts[i])), $"seed {seed}, round {round}, list {i}");
            }
        }
    }

    [Fact]
    public void A_list_out_of_sums_is_what_one_number_after_the_other_gives()
    {
        const int seed = 24;
        var random = new Random(seed);
        for (var count = 0; count <= 70; count++)
        {
            var (from, at, less) = (random.Next(40), random.Next(40), random.Next(-5, 1000));
            var sums = Enumerable.Range(0, from + count + SortedRuns.Slack).Select(_ => random.Next()).ToArray();
            var runs = new int[at + count + SortedRuns.Slack];
            SortedRuns.FromSums(sums, from, count, less, runs, at);
            var expected = Enumerable.Range(0, count).Select(i => sums[from + i] - less - i);
            Assert.True(expected.SequenceEqual(runs.Skip(at).Take(count)), $"seed {seed}, count {count}");
            Assert.All(runs.Take(at), number => Assert.Equal(0, number));
        }
    }

    [Fact]
    public void A_list_without_room_behind_it_is_refused()
    {
        var room = new int[SortedRuns.Slack + 2];
        Assert.Throws<ArgumentException>(() => SortedRuns.FromSums(room, 0, 3, 0, new int[100], 0));
        Assert.Throws<ArgumentException>(() => SortedRuns.FromSums(new int[100], 0, 3, 0, room, 0));
        Assert.Throws<ArgumentException>(() => SortedRuns.Intersect(room, [0], [3], new int[100], [0], [1], int.MaxValue));
        Assert.Throws<ArgumentException>(() => SortedRuns.Intersect(new int[100], [0], [3], room, [-1], [1], int.MaxValue));
    }

    private static int[] RandomList(Random random, int longest)
    {
        var top = random.Next(2, 4) * longest;
        return [.. Enumerable.Range(0, random.Next(longest + 1)).Select(_ => random.Next(top)).Distinct().Order()];
    }

    // One list behind the other; behind them room that is filled with numbers which lists have, too.
    private static (int[] Runs, int[] Starts, int[] Counts) Lay(int[][] lists)
    {
        var starts = new int[lists.Length];
        for (var i = 1; i < lists.Length; i++)
        {
            starts[i] = starts[i - 1] + lists[i - 1].Length;
        }

        return ([.. lists.SelectMany(list => list), .. Enumerable.Range(0, SortedRuns.Slack)], starts, [.. lists.Select(list => list.Length)]);
    }
}
