using SearchIndex.Storage.Numbers;
using SearchIndex.Storage.Packing;
using SearchIndex.TestKit.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class BlockSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Blocks_are_searched_as_a_scan_searches_them(int seed)
    {
        var random = new Random(seed);
        for (var length = 1; length <= BlockSearch.BlockSize; length++)
        {
            var range = length + random.Next(1, 400);
            var numbers = Enumerable.Range(0, range).OrderBy(_ => random.Next()).Take(length).Order().ToArray();
            int[] block = [.. numbers, .. Enumerable.Repeat(int.MaxValue, BlockSearch.BlockSize - length)];
            var ends = new int[BlockSearch.Parts];
            BlockSearch.ListEnds(block, ends);
            for (var target = 0; target <= numbers[^1]; target++)
            {
                Assert.Equal(Array.FindIndex(block, number => number >= target), BlockSearch.FirstAtLeast(block, ends, target));
            }

            var wanted = Enumerable.Range(0, numbers[^1] + 1).Where(_ => random.Next(3) == 0).ToArray();
            var found = new int[wanted.Length + 1];
            var places = new int[wanted.Length + 1];
            var count = BlockSearch.Match(wanted, block, ends, found, places);
            Assert.Equal(NaiveNumbers.Match(wanted, numbers), found.Zip(places).Take(count));
        }
    }

    // The lists are read and written without further checks; a block of bits demands the same.
    [Theory]
    [InlineData(-1, 0, 4, 4)]
    [InlineData(4, 0, 4, 4)]
    [InlineData(1, 2, 4, 4)]
    [InlineData(1, -1, 4, 4)]
    [InlineData(0, 0, 3, 4)]
    [InlineData(0, 0, 4, 3)]
    public void Lists_that_would_be_left_are_refused(int from, int count, int foundLength, int placesLength)
    {
        var block = Enumerable.Range(0, BlockSearch.BlockSize).ToArray();
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            var at = from;
            BlockSearch.Match([1, 2, 3], ref at, 127, block, new int[BlockSearch.Parts], 0, new int[foundLength], new int[placesLength], count);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            var at = from;
            new BitBlock().Match([1, 2, 3], ref at, 0, new int[foundLength], new int[placesLength], count);
        });
    }
}
