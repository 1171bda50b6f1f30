using SearchIndex.Engine.Postings;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Tests.Postings;

public sealed class PassedBlocksTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Documents_are_found_without_decoding_and_frequencies_read_when_their_block_was_left(int seed, bool frequencies)
    {
        var random = new Random(seed);
        using var samples = new PostingsSamples(seed, [1, 2, 127, 128, 200, 1000, 4500, 30_000, 70_000], 100_000, frequencies, positions: false);
        var bitBlocks = 0;
        for (var round = 0; round < 300; round++)
        {
            var list = samples.Lists[random.Next(samples.Lists.Count)];
            bitBlocks += Walk(samples.Cursor(samples.Lists.IndexOf(list)), list, random, $"seed {seed}, round {round}");
        }

        Assert.True(bitBlocks > 100, "the lists have blocks of both kinds");
    }

    private static int Walk(PostingsCursor cursor, List<(int Document, int Frequency, int[] Positions)> list, Random random, string where)
    {
        var (documents, ends) = (new int[PostingsCursor.BlockSize], new int[8]);
        List<(long Block, int[] Indexes, int[] Expected)> wanted = [];
        BitBlock? bits = null;
        var (from, bitBlocks) = (0, 0);
        while (from < list.Count)
        {
            var count = cursor.LoadBlock(list[from].Document, random.Next(4) == 0, ref documents, ref ends, ref bits, out var asBits);
            var start = from / PostingsCursor.BlockSize * PostingsCursor.BlockSize;
            var block = list.Skip(start).Take(count).ToArray();
            if (asBits)
            {
                bitBlocks++;
                Assert.Equal((block[0].Document, block[^1].Document), (cursor.Document, bits!.Last));
            }

            // Now and then the numbers are asked for, and frequencies of the block itself.
            if (!asBits || random.Next(2) == 0)
            {
                cursor.ExpandBlock();
                Assert.True(documents.AsSpan(0, count).SequenceEqual(block.Select(entry => entry.Document).ToArray()), where);
            }

            int[] indexes = [.. Enumerable.Range(0, count).Where(_ => random.Next(1 + (count / (1 + random.Next(20)))) == 0)];
            if (random.Next(3) == 0)
            {
                AssertFrequencies(cursor, indexes, block, where);
            }

            wanted.Add((cursor.Remember(), indexes, [.. indexes.Select(index => block[index].Frequency)]));
            from = start + count + (random.Next(3) * PostingsCursor.BlockSize);
        }

        Assert.Equal(0, cursor.LoadBlock(list[^1].Document + 1, expand: true, ref documents, ref ends, ref bits, out _));
        foreach (var (block, indexes, expected) in wanted.OrderBy(_ => random.Next()))
        {
            var found = new int[indexes.Length];
            cursor.ReadFrequencies(block, indexes, found);
            Assert.True(expected.AsSpan().SequenceEqual(found), where);
        }

        return bitBlocks;
    }

    private static void AssertFrequencies(PostingsCursor cursor, int[] indexes, (int Document, int Frequency, int[] Positions)[] block, string where)
    {
        var found = new int[indexes.Length];
        cursor.ReadFrequencies(indexes, found);
        Assert.True(indexes.Select(index => block[index].Frequency).SequenceEqual(found), where);
    }
}
