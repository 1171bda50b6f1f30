using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class ByteReaderTests
{
    // By hand: 7 bits a byte, lowest first, the top bit where another byte follows.
    public static TheoryData<uint, byte[]> KnownVarInts => new()
    {
        { 0, [0x00] },
        { 127, [0x7F] },
        { 128, [0x80, 0x01] },
        { 300, [0xAC, 0x02] },
        { 16383, [0xFF, 0x7F] },
        { 16384, [0x80, 0x80, 0x01] },
        { uint.MaxValue, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F] },
    };

    [Theory]
    [MemberData(nameof(KnownVarInts))]
    public void A_VarInt_is_written_and_read_as_its_definition_says(uint value, byte[] bytes)
    {
        var writer = new ByteWriter();
        writer.WriteVarUInt(value);
        Assert.Equal(bytes, writer.Written.ToArray());
        var reader = new ByteReader(bytes, "f", 0);
        Assert.Equal(value, reader.ReadVarUInt());
        Assert.Equal(0, reader.Remaining);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(1, 2)]
    [InlineData(-2, 3)]
    public void Zigzag_numbers_alternate_between_the_signs(long value, byte expected)
    {
        var writer = new ByteWriter();
        writer.WriteZigZag(value);
        Assert.Equal([expected], writer.Written.ToArray());
    }

    [Fact]
    public void All_kinds_of_numbers_come_back()
    {
        var random = new Random(17);
        var writer = new ByteWriter(1);
        var numbers = Enumerable.Range(0, 500).Select(i => random.NextInt64(long.MinValue, long.MaxValue) >> (i % 64)).ToArray();
        foreach (var number in numbers)
        {
            writer.WriteZigZag(number);
            writer.WriteVarULong(unchecked((ulong)number));
            writer.WriteVarLong(number & long.MaxValue);
            writer.WriteVarInt((int)(number & int.MaxValue));
            writer.WriteUInt16((ushort)(number & 0xFFFF));
            writer.WriteUInt32((uint)(number & uint.MaxValue));
            writer.WriteUInt64(unchecked((ulong)number));
            writer.WriteString($"福寿螺{number}");
        }

        var reader = new ByteReader(writer.Written, "f", 0);
        foreach (var number in numbers)
        {
            Assert.Equal(number, reader.ReadZigZag());
            Assert.Equal(unchecked((ulong)number), reader.ReadVarULong());
            Assert.Equal(number & long.MaxValue, reader.ReadVarLong());
            Assert.Equal((int)(number & int.MaxValue), reader.ReadVarInt());
            Assert.Equal((ushort)(number & 0xFFFF), reader.ReadUInt16());
            Assert.Equal((uint)(number & uint.MaxValue), reader.ReadUInt32());
            Assert.Equal(unchecked((ulong)number), reader.ReadUInt64());
            Assert.Equal($"福寿螺{number}", reader.ReadString());
        }

        Assert.Equal(0, reader.Remaining);
    }

    [Fact]
    public void Random_bytes_never_lead_outside_or_to_another_exception()
    {
        var random = new Random(23);
        var bytes = new byte[40];
        for (var round = 0; round < 20_000; round++)
        {
            random.NextBytes(bytes);
            var reader = new ByteReader(bytes.AsSpan(0, random.Next(bytes.Length)), "f", 100);
            try
            {
                while (true)
                {
                    ReadOne(ref reader, random.Next(9));
                }
            }
            catch (IndexCorruptException e)
            {
                Assert.Equal("f", e.File);
                Assert.InRange(e.Offset, 100, 140);
            }
        }
    }

    private static void ReadOne(ref ByteReader reader, int kind)
    {
        switch (kind)
        {
            case 0:
                reader.ReadVarUInt();
                break;
            case 1:
                reader.ReadVarInt();
                break;
            case 2:
                reader.ReadVarULong();
                break;
            case 3:
                reader.ReadVarLong();
                break;
            case 4:
                reader.ReadString();
                break;
            case 5:
                reader.ReadCount(2, "items");
                reader.ReadByte();
                break;
            case 6:
                PatchedBlock.Read(ref reader, new int[128]);
                break;
            case 7:
                PatchedBlock.Skip(ref reader);
                break;
            default:
                reader.ReadUInt64();
                break;
        }
    }
}
