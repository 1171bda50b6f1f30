using System.Buffers.Binary;
using System.Numerics;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Reads what <see cref="BitWriter"/> wrote. Every step is checked against the end: damaged bytes lead to
/// <see cref="IndexCorruptException"/> with their place in the file, and never to a read outside the span.
/// </summary>
public ref struct BitReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _file;
    private readonly long _origin;
    private long _position;

    /// <summary>Reads from the start of a part of a file.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="origin">Where the part begins in the file, for messages.</param>
    public BitReader(ReadOnlySpan<byte> bytes, string file, long origin)
    {
        _bytes = bytes;
        _file = file;
        _origin = origin;
        _position = 0;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="count">How many bits, 0 to <see cref="BitWriter.MaxBits"/>.</param>
    /// <returns>The number.</returns>
    public ulong ReadBits(int count)
    {
        var value = Peek() & ((1UL << count) - 1);
        Skip(count);
        return value;
    }

    /// <summary>Reads an exponential Golomb number.</summary>
    /// <param name="parameter">0 to <see cref="BitWriter.MaxParameter"/>.</param>
    /// <returns>The number.</returns>
    public ulong ReadExpGolomb(int parameter)
    {
        var extra = BitOperations.TrailingZeroCount(Peek());
        if (extra > 31)
        {
            throw Damage("a number of at most 31 leading zeros", "more");
        }

        Skip(extra + 1);
        var quotient = (1UL << extra) | ReadBits(extra);
        return ((quotient - 1) << parameter) | ReadBits(parameter);
    }

    /// <summary>An exception that names the byte at which the reader stands.</summary>
    /// <param name="expected">What should have been there.</param>
    /// <param name="found">What was.</param>
    /// <returns>The exception.</returns>
    public readonly IndexCorruptException Damage(string expected, string found) => new(_file, _origin + (_position >> 3), expected, found);

    /// <summary>A number of a list in which all have the same width.</summary>
    /// <param name="bytes">The list, filled up to a whole byte.</param>
    /// <param name="index">Which number.</param>
    /// <param name="width">Bits of each, 0 to <see cref="BitWriter.MaxBits"/>; the list must be long enough for the index.</param>
    /// <returns>The number.</returns>
    public static ulong At(ReadOnlySpan<byte> bytes, long index, int width)
    {
        var bit = index * width;
        return (Load(bytes, bit >> 3) >> (int)(bit & 7)) & ((1UL << width) - 1);
    }

    /// <summary>At least 56 bits from the place on, those behind the end 0.</summary>
    private readonly ulong Peek() => Load(_bytes, _position >> 3) >> (int)(_position & 7);

    private void Skip(int count)
    {
        _position += count;
        if (_position > _bytes.Length * 8L)
        {
            throw Damage("more bits", "the end");
        }
    }

    private static ulong Load(ReadOnlySpan<byte> bytes, long at)
    {
        if (at + sizeof(ulong) <= bytes.Length)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes[(int)at..]);
        }

        ulong value = 0;
        for (var i = Math.Min(bytes.Length, at + sizeof(ulong)) - 1; i >= at; i--)
        {
            value = (value << 8) | bytes[(int)i];
        }

        return value;
    }
}
