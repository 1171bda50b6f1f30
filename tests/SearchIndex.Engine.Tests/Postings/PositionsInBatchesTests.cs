using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Tests.Postings;

public sealed class PositionsInBatchesTests
{
    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    [InlineData(43)]
    public void Positions_listed_block_by_block_are_those_that_were_written(int seed)
    {
        var random = new Random(seed);
        using var samples = new PostingsSamples(seed, [1, 2, 100, 127, 128, 129, 256, 1000, 4500], 100_000);
        for (var round = 0; round < 300; round++)
        {
            var term = random.Next(samples.Lists.Count);
            Read(samples, term, random, $"seed {seed}, round {round}, term {term}");
        }
    }

    // Lists some documents of some blocks, then reads some of these, now and then in two goes, which begin before where the last one ended.
    private static void Read(PostingsSamples samples, int term, Random random, string where)
    {
        var list = samples.Lists[term];
        var cursor = samples.Cursor(term);
        var (documents, ends) = (new int[PostingsCursor.BlockSize], new int[8]);
        var places = new PositionsPlace[64];
        List<int> listed = [];
        var from = random.Next(list.Count);
        while (from < list.Count && listed.Count < places.Length)
        {
            var count = cursor.LoadBlock(list[from].Document, ref documents, ref ends, out _);
            cursor.ExpandBlock();
            int[] indexes = [.. Enumerable.Range(0, count).Where(_ => random.Next(1 + (count / 8)) == 0).Take(places.Length - listed.Count)];
            cursor.ListPositions(indexes, places.AsSpan(listed.Count));
            var block = from - Array.IndexOf(documents, list[from].Document);
            listed.AddRange(indexes.Select(index => block + index));
            from = block + count + (random.Next(3) * PostingsCursor.BlockSize);
        }

        var runs = new PositionRuns();
        for (var go = 0; go < 2 && listed.Count > 0; go++)
        {
            int[] chosen = [.. Enumerable.Range(0, listed.Count).Where(_ => random.Next(3) > 0)];
            var less = random.Next(4);
            cursor.ReadPositions(places, chosen, less, runs);
            Assert.Equal(chosen.Length, runs.Count);
            for (var i = 0; i < chosen.Length; i++)
            {
                var expected = list[listed[chosen[i]]].Positions.Select(position => position - less);
                Assert.True(expected.SequenceEqual(runs.Values.Skip(runs.Starts[i]).Take(runs.Counts[i])), $"{where}, go {go}, document {i}");
            }
        }
    }
}
