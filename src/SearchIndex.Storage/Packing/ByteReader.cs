using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Reads what <see cref="ByteWriter"/> wrote. Every step is checked against the end: damaged bytes lead to
/// <see cref="IndexCorruptException"/> with their place in the file, and never to a read outside the span.
/// </summary>
public ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _file;
    private readonly long _origin;

    /// <summary>Reads from the start of a part of a file.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="origin">Where the part begins in the file, for messages.</param>
    public ByteReader(ReadOnlySpan<byte> bytes, string file, long origin)
    {
        _bytes = bytes;
        _file = file;
        _origin = origin;
        Position = 0;
    }

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes left.</summary>
    public readonly int Remaining => _bytes.Length - Position;

    /// <summary>The bytes that are left, unread.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[Position..];

    /// <summary>Name of the file, for messages.</summary>
    public readonly string FileName => _file;

    /// <summary>Place of the next byte in the file.</summary>
    public readonly long Offset => _origin + Position;

    /// <summary>Reads one byte.</summary>
    /// <returns>The byte.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        var position = Position;
        if ((uint)position >= (uint)_bytes.Length)
        {
            ThrowEnd(1);
        }

        Position = position + 1;
        return _bytes[position];
    }

    /// <summary>Whether the next byte is a certain one; nothing is read.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>False also at the end.</returns>
    public readonly bool NextIs(byte value) => (uint)Position < (uint)_bytes.Length && _bytes[Position] == value;

    /// <summary>Reads two bytes.</summary>
    /// <returns>The number.</returns>
    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(ReadBytes(sizeof(ushort)));

    /// <summary>Reads four bytes.</summary>
    /// <returns>The number.</returns>
    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(sizeof(uint)));

    /// <summary>Reads eight bytes.</summary>
    /// <returns>The number.</returns>
    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(sizeof(ulong)));

    /// <summary>Reads a VarInt of 32 bits.</summary>
    /// <returns>The number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadVarUInt()
    {
        var position = Position;
        if ((uint)position < (uint)_bytes.Length && _bytes[position] < 0x80)
        {
            Position = position + 1;
            return _bytes[position];
        }

        return ReadLongVarUInt();
    }

    /// <summary>Reads a VarInt that is not negative.</summary>
    /// <returns>0 to <see cref="int.MaxValue"/>.</returns>
    public int ReadVarInt()
    {
        var value = ReadVarUInt();
        return value <= int.MaxValue ? (int)value : throw Damage("a number up to 2147483647", $"{value}");
    }

    /// <summary>Reads a VarInt of 64 bits.</summary>
    /// <returns>The number.</returns>
    public ulong ReadVarULong()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = ReadByte();
            if (shift == 63 && part > 1)
            {
                break;
            }

            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Damage("a number of at most 64 bits", "a longer one");
    }

    /// <summary>Reads a VarInt that is not negative.</summary>
    /// <returns>0 to <see cref="long.MaxValue"/>.</returns>
    public long ReadVarLong()
    {
        var value = ReadVarULong();
        return value <= long.MaxValue ? (long)value : throw Damage("a number up to 9223372036854775807", $"{value}");
    }

    /// <summary>Reads a number of either sign.</summary>
    /// <returns>The number.</returns>
    public long ReadZigZag()
    {
        var value = ReadVarULong();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    /// <summary>Reads bytes as they are.</summary>
    /// <param name="count">How many.</param>
    /// <returns>A part of the span that is read.</returns>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if ((uint)count > (uint)Remaining)
        {
            ThrowEnd(count);
        }

        var bytes = _bytes.Slice(Position, count);
        Position += count;
        return bytes;
    }

    /// <summary>Takes the next bytes as a reader of their own.</summary>
    /// <param name="count">How many.</param>
    /// <returns>A reader that ends after them.</returns>
    public ByteReader Part(int count)
    {
        var origin = Offset;
        return new ByteReader(ReadBytes(count), _file, origin);
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The text.</returns>
    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadVarInt()));

    /// <summary>Reads how many items follow, and refuses a number that cannot fit into the bytes that are left.</summary>
    /// <param name="minimumBytes">The fewest bytes that one item takes, 1 or more.</param>
    /// <param name="what">Name of the items, for the message.</param>
    /// <returns>The number of items.</returns>
    public int ReadCount(int minimumBytes, string what)
    {
        var count = ReadVarInt();
        return count <= Remaining / minimumBytes
            ? count
            : throw Damage($"at most {Remaining / minimumBytes} {what}, as many as fit into the bytes that are left", $"{count}");
    }

    /// <summary>Makes the exception for damage at the current place.</summary>
    /// <param name="expected">What the format demands.</param>
    /// <param name="found">What stands there.</param>
    /// <returns>The exception, to be thrown.</returns>
    public readonly IndexCorruptException Damage(string expected, string found) => new(_file, Offset, expected, found);

    private uint ReadLongVarUInt()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = ReadByte();
            if (shift == 28 && part > 0x0F)
            {
                break;
            }

            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Damage("a number of at most 32 bits", "a longer one");
    }

    private readonly void ThrowEnd(int wanted) => throw Damage($"{wanted} more bytes", $"{Remaining} before the end");
}
