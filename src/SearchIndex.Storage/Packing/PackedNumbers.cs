using System.Buffers.Binary;
using System.Numerics;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Numbers of one fixed width, readable one by one: number i stands in the bits from <c>i * bits</c> on, lowest first,
/// and seven bytes of zeros follow the last, so that every number can be read with eight bytes at once.
/// Widths are 0 to 56 and 64.
/// </summary>
public static class PackedNumbers
{
    private const int Padding = sizeof(ulong) - 1;

    /// <summary>The narrowest allowed width for numbers up to a largest.</summary>
    /// <param name="largest">The largest number.</param>
    /// <returns>0 to 56, or 64.</returns>
    public static int BitsFor(ulong largest)
    {
        var bits = 64 - BitOperations.LeadingZeroCount(largest);
        return bits > 56 ? 64 : bits;
    }

    /// <summary>Whether a width is allowed.</summary>
    /// <param name="bits">The width.</param>
    /// <returns>True for 0 to 56 and 64.</returns>
    public static bool IsWidth(int bits) => bits is (>= 0 and <= 56) or 64;

    /// <summary>Bytes that numbers take, padding included.</summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="bits">Their width.</param>
    /// <returns>0 where the width is 0.</returns>
    public static long ByteCount(long count, int bits) => bits == 0 ? 0 : (((count * bits) + 7) / 8) + Padding;

    /// <summary>Writes numbers.</summary>
    /// <param name="values">The numbers, none wider than <paramref name="bits"/>.</param>
    /// <param name="bits">The width.</param>
    /// <param name="output">Receives <see cref="ByteCount"/> bytes.</param>
    public static void Write(ReadOnlySpan<ulong> values, int bits, IndexOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (bits == 0)
        {
            return;
        }

        Span<byte> word = stackalloc byte[sizeof(ulong)];
        ulong pending = 0;
        var filled = 0;
        foreach (var value in values)
        {
            pending |= value << filled;
            filled += bits;
            if (filled >= 64)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(word, pending);
                output.Write(word);
                filled -= 64;
                // What did not fit into the word: the upper "filled" bits of the number.
                pending = filled == 0 ? 0 : value >> (bits - filled);
            }
        }

        BinaryPrimitives.WriteUInt64LittleEndian(word, pending);
        output.Write(word[..((filled + 7) / 8)]);
        word.Clear();
        output.Write(word[..Padding]);
    }

    /// <summary>Reads one number.</summary>
    /// <param name="source">The bytes from the byte on in which the number begins: at least eight, see <see cref="ByteOffset"/>.</param>
    /// <param name="index">Which number.</param>
    /// <param name="bits">The width, not 0.</param>
    /// <returns>The number.</returns>
    public static ulong Read(ReadOnlySpan<byte> source, long index, int bits)
    {
        var word = BinaryPrimitives.ReadUInt64LittleEndian(source) >> (int)((index * bits) & 7);
        return bits == 64 ? word : word & ((1UL << bits) - 1);
    }

    /// <summary>The byte in which a number begins.</summary>
    /// <param name="index">Which number.</param>
    /// <param name="bits">The width.</param>
    /// <returns>Offset from the first number.</returns>
    public static long ByteOffset(long index, int bits) => index * bits / 8;
}
