using System.Text;

namespace SearchIndex.Engine.Tests.Formats;

/// <summary>Bytes put together by hand, after the grammars in the codec files and without any code of theirs.</summary>
internal sealed class FormatBytes
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    public FormatBytes Raw(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>VarInts.</summary>
    public FormatBytes Var(params long[] values)
    {
        foreach (var value in values)
        {
            var rest = value;
            for (; rest > 127; rest /= 128)
            {
                _bytes.Add((byte)(128 + (rest % 128)));
            }

            _bytes.Add((byte)rest);
        }

        return this;
    }

    public FormatBytes Text(string text) => Var(Encoding.UTF8.GetByteCount(text)).Raw(Encoding.UTF8.GetBytes(text));

    public FormatBytes UInt32(params uint[] values)
    {
        foreach (var value in values)
        {
            Raw((byte)(value % 256), (byte)((value >> 8) % 256), (byte)((value >> 16) % 256), (byte)(value >> 24));
        }

        return this;
    }

    public FormatBytes UInt64(params ulong[] values)
    {
        foreach (var value in values)
        {
            UInt32((uint)(value % (1UL << 32)), (uint)(value >> 32));
        }

        return this;
    }

    /// <summary>Bits in the order in which they are read, lowest of a byte first, filled up to a whole byte; blanks are for the reader.</summary>
    public FormatBytes Bits(string bits)
    {
        var plain = bits.Replace(" ", "", StringComparison.Ordinal);
        for (var at = 0; at < plain.Length; at += 8)
        {
            byte value = 0;
            for (var bit = at; bit < Math.Min(at + 8, plain.Length); bit++)
            {
                value |= (byte)(plain[bit] == '1' ? 1 << (bit - at) : 0);
            }

            Raw(value);
        }

        return this;
    }

    /// <summary>A whole file: header, this content, footer.</summary>
    public byte[] File(string codec, Guid id, byte version = 1)
    {
        var file = new FormatBytes().Raw((byte)'S', (byte)'I', (byte)'X', 0x1A, (byte)codec.Length).Raw(Encoding.ASCII.GetBytes(codec)).Raw(version, 0).Raw(id.ToByteArray()).Raw(ToArray());
        file.UInt64((ulong)file.Length + 16).UInt32(0x58495345);
        return file.UInt32(Checksum(file.ToArray())).ToArray();
    }

    /// <summary>CRC-32C bit by bit, polynomial 0x82F63B78 (reflected).</summary>
    public static uint Checksum(byte[] bytes)
    {
        var state = uint.MaxValue;
        foreach (var value in bytes)
        {
            state ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state >> 1) ^ ((state & 1) * 0x82F63B78u);
            }
        }

        return ~state;
    }
}
