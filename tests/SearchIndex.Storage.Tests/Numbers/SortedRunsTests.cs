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
    public void Lists_out_of_sums_are_what_one_number_after_the_other_gives()
    {
        const int seed = 24;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var gaps = random.Next(130);
            int[] sums = [.. Enumerable.Range(0, 1 + gaps + SortedRuns.Slack).Select(_ => random.Next())];
            var (before, less, at, longest) = (random.Next(1000), random.Next(-5, 1000), random.Next(40), random.Next(1, 40));
            List<int> begins = [];
            List<int> counts = [];
            for (var next = random.Next(5); next < gaps; next += counts[^1] + random.Next(3))
            {
                begins.Add(before + next);
                counts.Add(random.Next(longest));
            }

            var runs = new int[at + counts.Sum() + SortedRuns.Slack];
            var starts = new int[begins.Count];
            var made = SortedRuns.FromSums(sums, gaps, begins.ToArray(), counts.ToArray(), before, less, runs, at, starts);
            Assert.Equal(begins.Zip(counts).TakeWhile(list => list.First - before + list.Second <= gaps).Count(), made);
            for (var i = 0; i < made; i++)
            {
                var from = begins[i] - before;
                var expected = Enumerable.Range(0, counts[i]).Select(k => unchecked(sums[from + k + 1] - sums[from] - 1 - k - less));
                Assert.True(expected.SequenceEqual(runs.Skip(starts[i]).Take(counts[i])), $"seed {seed}, round {round}, list {i}");
            }

            Assert.All(runs.Take(at), number => Assert.Equal(0, number));
        }
    }

    [Fact]
    public void Lists_without_room_behind_them_are_refused()
    {
        var room = new int[SortedRuns.Slack + 2];
        var starts = new int[1];
        Assert.Throws<ArgumentException>(() => SortedRuns.FromSums(room, 3, [0], [3], 0, 0, new int[100], 0, starts));
        Assert.Equal(0, SortedRuns.FromSums(new int[100], 3, [0], [3], 0, 0, room, 0, starts));
        Assert.Equal(0, SortedRuns.FromSums(new int[100], 3, [1], [1], 2, 0, new int[100], 0, starts));
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
