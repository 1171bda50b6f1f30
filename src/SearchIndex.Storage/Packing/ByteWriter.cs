using System.Buffers.Binary;
using System.Text;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Bytes in memory, written front to back into an array that is used again and again. All numbers are little-endian;
/// a VarInt has 7 bits a byte, lowest first, the top bit set where another byte follows. The counterpart is <see cref="ByteReader"/>.
/// </summary>
public sealed class ByteWriter
{
    /// <summary>Most bytes that a VarInt of 64 bits takes.</summary>
    public const int MaxVarULongBytes = 10;

    private byte[] _bytes;

    /// <summary>Makes an empty writer.</summary>
    /// <param name="capacity">Bytes to reserve, 1 or more.</param>
    public ByteWriter(int capacity = 256) => _bytes = new byte[Math.Max(16, capacity)];

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes that the array holds without growing.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>All bytes written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Forgets what was written after a point.</summary>
    /// <param name="length">An earlier value of <see cref="Length"/>.</param>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)Length, nameof(length));
        Length = length;
    }

    /// <summary>Changes a byte that was written before.</summary>
    /// <param name="position">Below <see cref="Length"/>.</param>
    /// <param name="value">The new byte.</param>
    public void Overwrite(int position, byte value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)position, (uint)Length, nameof(position));
        _bytes[position] = value;
    }

    /// <summary>Room for bytes that <see cref="Advance"/> then takes as written.</summary>
    /// <param name="count">How many bytes.</param>
    /// <returns>Exactly that many bytes, of any content.</returns>
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length, count);
    }

    /// <summary>Takes reserved bytes as written.</summary>
    /// <param name="count">At most what was reserved.</param>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - Length), nameof(count));
        Length += count;
    }

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    public void WriteByte(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Writes two bytes.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Reserve(sizeof(ushort)), value);
        Length += sizeof(ushort);
    }

    /// <summary>Writes four bytes.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);
        Length += sizeof(uint);
    }

    /// <summary>Writes eight bytes.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
        Length += sizeof(ulong);
    }

    /// <summary>Writes 1 to 5 bytes.</summary>
    /// <param name="value">The number.</param>
    public void WriteVarUInt(uint value) => WriteVarULong(value);

    /// <summary>Writes a number that is not negative, in 1 to 5 bytes.</summary>
    /// <param name="value">0 or more.</param>
    public void WriteVarInt(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        WriteVarUInt((uint)value);
    }

    /// <summary>Writes 1 to 10 bytes.</summary>
    /// <param name="value">The number.</param>
    public void WriteVarULong(ulong value)
    {
        var target = Reserve(MaxVarULongBytes);
        var count = 0;
        while (value >= 0x80)
        {
            target[count++] = (byte)((value & 0x7F) | 0x80);
            value >>= 7;
        }

        target[count] = (byte)value;
        Length += count + 1;
    }

    /// <summary>Writes a number that is not negative, in 1 to 9 bytes.</summary>
    /// <param name="value">0 or more.</param>
    public void WriteVarLong(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        WriteVarULong((ulong)value);
    }

    /// <summary>Writes any number so that small ones of either sign are short: 0, -1, 1, -2 become 0, 1, 2, 3.</summary>
    /// <param name="value">The number.</param>
    public void WriteZigZag(long value) => WriteVarULong(unchecked((ulong)((value << 1) ^ (value >> 63))));

    /// <summary>Writes a text: its length in bytes as a VarInt, then UTF-8. Unpaired surrogates become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public void WriteString(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        WriteVarInt(count);
        Length += Encoding.UTF8.GetBytes(text, Reserve(count));
    }

    private void Grow(int needed)
    {
        var doubled = Math.Min(Array.MaxLength, 2L * _bytes.Length);
        Array.Resize(ref _bytes, (int)Math.Max(doubled, checked(Length + needed)));
    }
}
