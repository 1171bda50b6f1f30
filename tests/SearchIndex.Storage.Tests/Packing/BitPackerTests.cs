using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class BitPackerTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 33)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_vector_path_and_its_plain_twin_write_and_read_the_same(int bits)
    {
        var random = new Random(bits);
        var values = new int[BitPacker.BlockSize];
        for (var round = 0; round < 50; round++)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = random.Next(int.MinValue, int.MaxValue);
            }

            var packed = new byte[BitPacker.ByteCount(bits)];
            var plain = new byte[BitPacker.ByteCount(bits)];
            BitPacker.Pack(values, bits, packed);
            BitPacker.PackPlain(values, bits, plain);
            Assert.Equal(plain, packed);

            var unpacked = new int[BitPacker.BlockSize];
            var unpackedPlain = new int[BitPacker.BlockSize];
            BitPacker.Unpack(packed, bits, unpacked);
            BitPacker.UnpackPlain(packed, bits, unpackedPlain);
            var mask = bits == 0 ? 0 : unchecked((int)(uint.MaxValue >> (32 - bits)));
            Assert.Equal(values.Select(value => value & mask), unpacked);
            Assert.Equal(unpackedPlain, unpacked);
        }
    }

    // By hand: with 1 bit a number, number i is bit i / 4 of the word of lane i % 4.
    [Fact]
    public void One_bit_numbers_stand_where_the_layout_says()
    {
        var values = new int[BitPacker.BlockSize];
        values[0] = 1;
        values[5] = 1;
        values[127] = 1;
        var packed = new byte[16];
        BitPacker.Pack(values, 1, packed);
        Assert.Equal([0x01, 0, 0, 0, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80], packed);
    }

    [Fact]
    public void Buffers_that_are_too_small_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacker.Unpack(new byte[15], 1, new int[128]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacker.Unpack(new byte[16], 1, new int[127]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacker.Pack(new int[128], 33, new byte[1000]));
    }
}
