using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;
using SearchIndex.TestKit.Numbers;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class BitBlockTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Blocks_hold_what_a_sorted_list_holds(int seed)
    {
        var random = new Random(seed);
        var block = new BitBlock();
        for (var round = 0; round < 400; round++)
        {
            var before = random.Next(-1, 5000);
            var numbers = RandomNumbers(random, before);
            var writer = new ByteWriter();
            BitBlock.Write(Gaps(numbers, before), writer);
            var length = writer.Length;
            Assert.Equal(BitBlock.ByteCount(numbers[^1] - before), length);

            // What stands behind the block may be read, and must not matter.
            byte[] bytes = [.. writer.Written, .. Enumerable.Range(0, random.Next(2) * 40).Select(_ => (byte)random.Next(256))];
            var reader = new ByteReader(bytes, "f", 0);
            block.Read(ref reader, before + 1, numbers[^1] - before);
            Assert.Equal(length, reader.Position);
            Assert.Equal((numbers[0], numbers[^1]), (block.First, block.Last));
            AssertCopies(block, numbers);
            AssertAdds(block, numbers, random);
            var (values, ends) = (new int[BitBlock.Count + BitBlock.Slack], new int[8]);
            reader = new ByteReader(bytes, "f", 0);
            BitBlock.ReadNumbers(ref reader, before + 1, numbers[^1] - before, values, ends);
            Assert.Equal(length, reader.Position);
            AssertNumbers(numbers, values, ends);
            AssertFinds(block, numbers, before, random);
        }
    }

    [Fact]
    public void Numbers_of_several_blocks_are_listed_one_block_after_the_other()
    {
        var random = new Random(7);
        int[][] lists = [RandomNumbers(random, -1), RandomNumbers(random, 3000)];
        int[] wanted = [.. Enumerable.Range(0, 5100).Where(_ => random.Next(5) > 0)];
        var (found, places) = (new int[wanted.Length + 1], new int[wanted.Length + 1]);
        var (from, count) = (0, 0);
        for (var i = 0; i < lists.Length; i++)
        {
            var block = Block(lists[i], i == 0 ? -1 : 3000);
            count = block.Match(wanted, ref from, i * 128, found, places, count);
            Assert.Equal(wanted.Count(number => number <= lists[i][^1]), from);
        }

        var all = lists[0].Concat(lists[1]).ToArray();
        Assert.Equal(NaiveNumbers.Match(wanted, all), found.Zip(places).Take(count));
    }

    [Fact]
    public void Words_are_listed_by_vectors_of_256_bits_as_one_bit_after_the_other()
    {
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Avx2.IsSupported, "this processor has no such vectors");
        var random = new Random(3);
        for (var round = 0; round < 1000; round++)
        {
            var word = (ulong)random.NextInt64() & (round % 2 == 0 ? ulong.MaxValue : (ulong)random.NextInt64());
            var (plain, eight) = (new int[128], new int[128]);
            BitBlock.ExpandPlain(word, round, ref plain[0]);
            BitBlock.ExpandByEight(word, round, ref eight[0]);
            var count = System.Numerics.BitOperations.PopCount(word);
            Assert.Equal(Enumerable.Range(0, 64).Where(bit => (word >> bit & 1) != 0).Select(bit => round + bit), plain.Take(count));
            Assert.Equal(plain.Take(count), eight.Take(count));
        }
    }

    [Theory]
    [InlineData(127)]
    [InlineData(2049)]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public void Spans_that_no_block_has_are_refused(int span)
    {
        var bytes = new byte[600];
        var damage = Assert.Throws<IndexCorruptException>(() => ReadBlock(bytes, span));
        Assert.Contains("span", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_bits_are_refused()
    {
        var numbers = Enumerable.Range(0, 128).Select(i => i * 3).ToArray();
        var writer = new ByteWriter();
        BitBlock.Write(Gaps(numbers, -1), writer);
        var span = numbers[^1] + 1;
        for (var bit = 0; bit < writer.Length * 8; bit++)
        {
            var bytes = writer.Written.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<IndexCorruptException>(() => ReadBlock(bytes, span));
        }

        // As many bits, but not up to the last one; and bytes that end too soon.
        var moved = writer.Written.ToArray();
        moved[^1] = (byte)(moved[^1] >> 1);
        Assert.Throws<IndexCorruptException>(() => ReadBlock(moved, span));
        Assert.Throws<IndexCorruptException>(() => ReadBlock(writer.Written[..^1].ToArray(), span));
    }

    private static void AssertCopies(BitBlock block, int[] numbers)
    {
        var (values, ends) = (new int[BitBlock.Count + BitBlock.Slack], new int[8]);
        block.CopyTo(values, ends);
        AssertNumbers(numbers, values, ends);
    }

    private static void AssertAdds(BitBlock block, int[] numbers, Random random)
    {
        var more = random.Next(200);
        var bits = Enumerable.Range(0, ((numbers[^1] + more) / 64) + 1).Select(_ => (ulong)random.NextInt64() & (ulong)random.NextInt64()).ToArray();
        var expected = bits.ToArray();
        foreach (var number in numbers)
        {
            expected[(number + more) / 64] |= 1UL << ((number + more) % 64);
        }

        block.AddTo(bits, more);
        Assert.Equal(expected, bits);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.AddTo(new ulong[bits.Length - 1], more));
    }

    private static void AssertNumbers(int[] numbers, int[] values, int[] ends)
    {
        Assert.Equal(numbers, values[..BitBlock.Count]);
        Assert.Equal(numbers.Where((_, i) => i % 16 == 15), ends);
    }

    private static void AssertFinds(BitBlock block, int[] numbers, int before, Random random)
    {
        var wanted = Enumerable.Range(0, numbers[^1] + 100).Where(_ => random.Next(4) == 0).ToArray();
        var (found, places) = (new int[wanted.Length + 1], new int[wanted.Length + 1]);
        var count = block.Match(wanted, found, places);
        Assert.Equal(NaiveNumbers.Match(wanted, numbers), found.Zip(places).Take(count));
        for (var target = before; target <= numbers[^1]; target++)
        {
            Assert.Equal(numbers.First(number => number >= target), block.FirstAtLeast(target));
        }
    }

    private static BitBlock Block(int[] numbers, int before)
    {
        var writer = new ByteWriter();
        BitBlock.Write(Gaps(numbers, before), writer);
        var reader = new ByteReader(writer.Written, "f", 0);
        var block = new BitBlock();
        block.Read(ref reader, before + 1, numbers[^1] - before);
        return block;
    }

    // Both ways of reading refuse the same.
    private static void ReadBlock(byte[] bytes, int span)
    {
        Assert.Throws<IndexCorruptException>(() =>
        {
            var reader = new ByteReader(bytes, "f", 0);
            BitBlock.ReadNumbers(ref reader, 0, span, new int[BitBlock.Count + BitBlock.Slack], new int[8]);
        });
        var again = new ByteReader(bytes, "f", 0);
        new BitBlock().Read(ref again, 0, span);
    }

    // From all neighbours to the widest span, crowded in some places.
    private static int[] RandomNumbers(Random random, int before)
    {
        var span = random.Next(128, random.Next(2) == 0 ? 300 : BitBlock.MostBits + 1);
        var chosen = new SortedSet<int> { before + span };
        while (chosen.Count < 128)
        {
            var start = random.Next(1, span);
            for (var i = start; i < Math.Min(span, start + random.Next(1, 70)) && chosen.Count < 128; i++)
            {
                chosen.Add(before + i);
            }
        }

        return [.. chosen];
    }

    private static int[] Gaps(int[] numbers, int before) => [.. numbers.Select((number, i) => number - (i == 0 ? before : numbers[i - 1]) - 1)];
}
