using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class BitWriterTests
{
    [Fact]
    public void Bits_fill_bytes_from_the_lowest_on()
    {
        var bytes = new ByteWriter();
        var bits = new BitWriter(bytes);
        bits.WriteBits(0b101, 3);
        bits.WriteBits(0, 0);
        bits.WriteBits(0b11, 2);
        bits.WriteBits(0x1FF, 9);
        bits.Align();

        // 101 11 and 111 of the nine; the other six of them, and two zeros.
        Assert.Equal([0b1111_1101, 0b0011_1111], bytes.Written.ToArray());
    }

    [Theory]
    [InlineData(0, 0, "1")]
    [InlineData(1, 0, "010")]
    [InlineData(2, 0, "011")]
    [InlineData(3, 0, "00100")]
    [InlineData(5, 2, "01010")]
    [InlineData(32, 2, "000110000")]
    public void Exponential_Golomb_numbers_stand_as_the_definition_says(int value, int parameter, string expected)
    {
        var bytes = new ByteWriter();
        var bits = new BitWriter(bytes);
        bits.WriteExpGolomb((ulong)value, parameter);
        bits.Align();
        var found = string.Concat(bytes.Written.ToArray().SelectMany(part => Enumerable.Range(0, 8).Select(bit => (part >> bit) & 1)));
        Assert.Equal(expected, found[..expected.Length]);
        Assert.Equal(expected.Length, BitWriter.ExpGolombBits((ulong)value, parameter));
        Assert.DoesNotContain('1', found[expected.Length..]);
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var seed = RandomSeed.For(5);
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var items = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Item(random)).ToList();
            var bytes = new ByteWriter();
            var bits = new BitWriter(bytes);
            foreach (var (value, width, isGolomb) in items)
            {
                Write(bits, value, width, isGolomb);
            }

            bits.Align();
            var reader = new BitReader(bytes.Written, "x", 0);
            foreach (var (value, width, isGolomb) in items)
            {
                var found = isGolomb ? reader.ReadExpGolomb(width) : reader.ReadBits(width);
                Assert.True(value == found, $"seed {seed}, round {round}: wrote {value}, read {found}");
            }
        }
    }

    [Fact]
    public void A_list_of_one_width_is_read_at_any_place()
    {
        var random = new Random(3);
        for (var width = 0; width <= BitWriter.MaxBits; width++)
        {
            var values = Enumerable.Range(0, 33).Select(_ => (ulong)random.NextInt64() & ((1UL << width) - 1)).ToArray();
            var bytes = new ByteWriter();
            var bits = new BitWriter(bytes);
            foreach (var value in values)
            {
                bits.WriteBits(value, width);
            }

            bits.Align();
            for (var i = 0; i < values.Length; i++)
            {
                Assert.Equal(values[i], BitReader.At(bytes.Written, i, width));
            }
        }
    }

    [Fact]
    public void The_best_parameter_makes_the_shortest_sum()
    {
        var random = new Random(4);
        for (var round = 0; round < 100; round++)
        {
            var values = Enumerable.Range(0, 1 + random.Next(32)).Select(_ => (ulong)random.NextInt64(1L << random.Next(1, 40))).ToArray();
            var best = Enumerable.Range(0, 32).MinBy(parameter => values.Sum(value => BitWriter.ExpGolombBits(value, parameter)));
            Assert.Equal(best, BitWriter.BestParameter(values, 31));
        }
    }

    [Fact]
    public void Beyond_the_end_there_is_damage_and_no_number()
    {
        Assert.Throws<IndexCorruptException>(() => new BitReader([1], "x", 0).ReadBits(9));
        Assert.Throws<IndexCorruptException>(() => new BitReader([0, 0, 0], "x", 0).ReadExpGolomb(0));
        Assert.Throws<IndexCorruptException>(() => new BitReader([0, 0, 0, 0, 0, 0, 0, 0], "x", 0).ReadExpGolomb(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BitWriter(new ByteWriter()).WriteBits(4, 2));
    }

    private static void Write(BitWriter bits, ulong value, int width, bool isGolomb)
    {
        if (isGolomb)
        {
            bits.WriteExpGolomb(value, width);
        }
        else
        {
            bits.WriteBits(value, width);
        }
    }

    private static (ulong Value, int Width, bool IsGolomb) Item(Random random)
    {
        var isGolomb = random.Next(2) == 0;
        var width = random.Next(isGolomb ? 32 : BitWriter.MaxBits + 1);
        var value = (ulong)random.NextInt64() & ((1UL << (isGolomb ? random.Next(width + 31) : width)) - 1);
        return (value, width, isGolomb);
    }
}
