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

    // Lists some documents of some blocks, then reads them, and some of them again.
    private static void Read(PostingsSamples samples, int term, Random random, string where)
    {
        var list = samples.Lists[term];
        var cursor = samples.Cursor(term);
        var (documents, ends) = (new int[PostingsCursor.BlockSize], new int[8]);
        var places = new PositionsPlaces();
        Storage.Packing.BitBlock? bits = null;
        List<int> listed = [];
        var from = random.Next(list.Count);
        while (from < list.Count && listed.Count < 64)
        {
            var count = cursor.LoadBlock(list[from].Document, expand: true, ref documents, ref ends, ref bits, out _);
            int[] indexes = [.. Enumerable.Range(0, count).Where(_ => random.Next(1 + (count / 8)) == 0).Take(64 - listed.Count)];
            cursor.ListPositions(indexes, places);
            var block = from - Array.IndexOf(documents, list[from].Document);
            listed.AddRange(indexes.Select(index => block + index));
            from = block + count + (random.Next(3) * PostingsCursor.BlockSize);
        }

        // The second go begins before where the first one ended.
        var runs = new PositionRuns();
        for (var go = 0; go < 2 && listed.Count > 0; go++)
        {
            var less = random.Next(4);
            cursor.ReadPositions(places, less, runs);
            Assert.Equal(listed.Count, runs.Count);
            for (var i = 0; i < listed.Count; i++)
            {
                var expected = list[listed[i]].Positions.Select(position => position - less);
                Assert.True(expected.SequenceEqual(runs.Values.Skip(runs.Starts[i]).Take(runs.Counts[i])), $"{where}, go {go}, document {i}");
            }

            int[] kept = [.. Enumerable.Range(0, listed.Count).Where(_ => random.Next(3) > 0)];
            places.Keep(kept);
            listed = [.. kept.Select(index => listed[index])];
        }
    }
}
