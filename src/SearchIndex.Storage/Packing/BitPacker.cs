using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Packs 128 numbers of up to 32 bits into 16 bytes a bit, in four lanes side by side: number i stands in lane i % 4, and each
/// lane is a run of 32-bit little-endian words in which the lane's 32 numbers follow each other, lowest bits first.
/// Word w of lane k is at byte 16 w + 4 k. So one 128-bit vector holds four neighbours, and unpacking needs no shuffles.
/// </summary>
/// <remarks>The layout is that of S4-BP128 (Lemire, Boytsov, Kurz, "SIMD compression and the intersection of sorted integers").</remarks>
public static class BitPacker
{
    /// <summary>How many numbers a block has.</summary>
    public const int BlockSize = 128;

    private const int Lanes = 4;
    private const int Rows = BlockSize / Lanes;

    /// <summary>Bytes of a packed block.</summary>
    /// <param name="bits">Bits a number, 0 to 32.</param>
    /// <returns>16 times the bits.</returns>
    public static int ByteCount(int bits) => bits * (BlockSize / 8);

    /// <summary>Packs a block. Bits of a number above <paramref name="bits"/> are ignored.</summary>
    /// <param name="values">128 numbers, taken as unsigned.</param>
    /// <param name="bits">Bits a number, 0 to 32.</param>
    /// <param name="target">At least <see cref="ByteCount"/> bytes.</param>
    public static void Pack(ReadOnlySpan<int> values, int bits, Span<byte> target)
    {
        Check(values.Length, bits, target.Length);
        if (BitConverter.IsLittleEndian && Vector128.IsHardwareAccelerated)
        {
            PackVectors(values, bits, target);
        }
        else
        {
            PackPlain(values, bits, target);
        }
    }

    /// <summary>Unpacks a block.</summary>
    /// <param name="source">At least <see cref="ByteCount"/> bytes.</param>
    /// <param name="bits">Bits a number, 0 to 32.</param>
    /// <param name="values">Receives 128 numbers.</param>
    public static void Unpack(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        Check(values.Length, bits, source.Length);
        if (BlockUnpacker.IsSupported && bits is > 0 and <= BlockUnpacker.MostBits)
        {
            BlockUnpacker.TryUnpack(source, bits, [], 0, 0, values);
        }
        else if (BitConverter.IsLittleEndian && Vector128.IsHardwareAccelerated)
        {
            UnpackVectors(source, bits, values);
        }
        else
        {
            UnpackPlain(source, bits, values);
        }
    }

    /// <summary>Reads one number of a packed block.</summary>
    /// <param name="source">At least <see cref="ByteCount"/> bytes.</param>
    /// <param name="bits">Bits a number, 0 to 32.</param>
    /// <param name="index">Which one, 0 to 127.</param>
    /// <returns>The number.</returns>
    public static uint ReadOne(ReadOnlySpan<byte> source, int bits, int index)
    {
        if (bits == 0)
        {
            return 0;
        }

        unchecked
        {
            // The lane's word in which the number begins, and the next one where it goes on: 16 bytes further.
            var place = (uint)index / Lanes * (uint)bits;
            var at = (int)((16 * (place / 32)) + (4 * ((uint)index % Lanes)));
            var shift = (int)(place % 32);
            ulong words = BinaryPrimitives.ReadUInt32LittleEndian(source[at..]);
            if (shift + bits > 32)
            {
                words |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(source[(at + 16)..]) << 32;
            }

            return (uint)((words >> shift) & ((1UL << bits) - 1));
        }
    }

    /// <summary>The plain twin of the vector path of <see cref="Pack"/>.</summary>
    internal static void PackPlain(ReadOnlySpan<int> values, int bits, Span<byte> target)
    {
        target[..ByteCount(bits)].Clear();
        for (var i = 0; i < BlockSize; i++)
        {
            for (var bit = 0; bit < bits; bit++)
            {
                if (((values[i] >> bit) & 1) != 0)
                {
                    var place = ((i / Lanes) * bits) + bit;
                    target[(16 * (place / 32)) + (4 * (i % Lanes)) + (place % 32 / 8)] |= (byte)(1 << (place % 8));
                }
            }
        }
    }

    /// <summary>The plain twin of the vector path of <see cref="Unpack"/>.</summary>
    internal static void UnpackPlain(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        for (var i = 0; i < BlockSize; i++)
        {
            uint value = 0;
            for (var bit = 0; bit < bits; bit++)
            {
                var place = ((i / Lanes) * bits) + bit;
                var part = source[(16 * (place / 32)) + (4 * (i % Lanes)) + (place % 32 / 8)];
                value |= (uint)((part >> (place % 8)) & 1) << bit;
            }

            values[i] = unchecked((int)value);
        }
    }

    private static void PackVectors(ReadOnlySpan<int> values, int bits, Span<byte> target)
    {
        if (bits == 0)
        {
            return;
        }

        ref var from = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(values));
        ref var to = ref Unsafe.As<byte, uint>(ref MemoryMarshal.GetReference(target));
        var mask = Vector128.Create(uint.MaxValue >> (32 - bits));
        var word = Vector128<uint>.Zero;
        var shift = 0;
        nuint place = 0;
        unchecked
        {
            for (nuint row = 0; row < Rows; row++)
            {
                var value = Vector128.LoadUnsafe(ref from, row * Lanes) & mask;
                word |= Vector128.ShiftLeft(value, shift);
                shift += bits;
                if (shift >= 32)
                {
                    word.StoreUnsafe(ref to, place);
                    place += Lanes;
                    shift -= 32;
                    word = shift == 0 ? Vector128<uint>.Zero : Vector128.ShiftRightLogical(value, bits - shift);
                }
            }
        }
    }

    private static void UnpackVectors(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        if (bits == 0)
        {
            values[..BlockSize].Clear();
            return;
        }

        ref var from = ref Unsafe.As<byte, uint>(ref MemoryMarshal.GetReference(source));
        ref var to = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(values));
        var mask = Vector128.Create(uint.MaxValue >> (32 - bits));
        var word = Vector128.LoadUnsafe(ref from);
        var shift = 0;
        nuint place = 0;
        unchecked
        {
            for (nuint row = 0; row < Rows; row++)
            {
                var value = Vector128.ShiftRightLogical(word, shift);
                shift += bits;
                if (shift >= 32)
                {
                    shift -= 32;
                    // After the last row the words are used up exactly: 32 rows of b bits are b words.
                    if (row != Rows - 1)
                    {
                        place += Lanes;
                        word = Vector128.LoadUnsafe(ref from, place);
                        if (shift != 0)
                        {
                            value |= Vector128.ShiftLeft(word, bits - shift);
                        }
                    }
                }

                (value & mask).StoreUnsafe(ref to, row * Lanes);
            }
        }
    }

    private static void Check(int values, int bits, int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bits, 32u, nameof(bits));
        ArgumentOutOfRangeException.ThrowIfLessThan(values, BlockSize, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, ByteCount(bits), nameof(bytes));
    }
}
