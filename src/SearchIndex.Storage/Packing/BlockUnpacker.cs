using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Unpacks a block sixteen numbers at a time, puts the patches in and sums up, all in registers: what is written to memory and read again as
/// a longer vector would be waited for. For processors with vectors of 512 bits; see <see cref="BitPacker"/> and <see cref="PatchedBlock"/>
/// for the layout and the plain ways.
/// </summary>
internal static class BlockUnpacker
{
    /// <summary>Four rows of so many bits lie in four neighbouring words, wherever they begin.</summary>
    public const int MostBits = 24;

    /// <summary>A patch of seven bits above so many leaves a number of 24 bits.</summary>
    public const int MostPatchedBits = 17;

    /// <summary>Most patches.</summary>
    public const int MostPatches = 16;

    /// <summary>Bytes that have to be readable from the patches on.</summary>
    public const int PatchBytes = 2 * MostPatches;

    // Blocks of fewer bits have fewer words than are loaded at once.
    private const int WholeLoad = 4;
    private const int Lanes = 4;
    private const int Rows = BitPacker.BlockSize / Lanes;

    /// <summary>Whether this processor can.</summary>
    public static bool IsSupported => Avx512F.IsSupported;

    private readonly struct Sums;

    private readonly struct Numbers;

    /// <summary>Unpacks numbers and adds one number to each.</summary>
    /// <param name="source">The packed block.</param>
    /// <param name="bits">0 to 24; with patches, 0 to 17.</param>
    /// <param name="patches">From the patches on <see cref="PatchBytes"/> bytes; empty where there are none.</param>
    /// <param name="patchBytes">Length of the patches.</param>
    /// <param name="more">What is added.</param>
    /// <param name="values">Receives 128 numbers.</param>
    /// <returns>False where a patch is not of the short form; then nothing is done.</returns>
    public static bool TryUnpack(ReadOnlySpan<byte> source, int bits, ReadOnlySpan<byte> patches, int patchBytes, int more, Span<int> values)
    {
        var (low, high, highs) = (0UL, 0UL, Vector512<uint>.Zero);
        if (patchBytes > 0 && !TryRead(patches, patchBytes, bits, out low, out high, out highs))
        {
            return false;
        }

        Unpack<Numbers>(source, bits, low, high, highs, unchecked((uint)more), values, ref Unsafe.NullRef<int>());
        return true;
    }

    /// <summary>Unpacks gaps less one and sums them up.</summary>
    /// <param name="source">The packed block.</param>
    /// <param name="bits">As in <see cref="TryUnpack"/>, and so are the patches.</param>
    /// <param name="patches">From the patches on <see cref="PatchBytes"/> bytes.</param>
    /// <param name="patchBytes">Length of the patches.</param>
    /// <param name="before">The number before the first.</param>
    /// <param name="values">Receives 128 numbers.</param>
    /// <param name="ends">Receives the last number of each sixteen.</param>
    /// <returns>False where a patch is not of the short form; then nothing is done.</returns>
    public static bool TryUnpackSums(
        ReadOnlySpan<byte> source, int bits, ReadOnlySpan<byte> patches, int patchBytes, int before, Span<int> values, Span<int> ends)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ends.Length, BitPacker.BlockSize / 16, nameof(ends));
        var (low, high, highs) = (0UL, 0UL, Vector512<uint>.Zero);
        if (patchBytes > 0 && !TryRead(patches, patchBytes, bits, out low, out high, out highs))
        {
            return false;
        }

        Unpack<Sums>(source, bits, low, high, highs, unchecked((uint)before), values, ref MemoryMarshal.GetReference(ends));
        return true;
    }

    // Pairs of an index and a number below 128: a bit for each index, and the numbers one after the other, shifted into place.
    private static bool TryRead(ReadOnlySpan<byte> patches, int patchBytes, int bits, out ulong low, out ulong high, out Vector512<uint> highs)
    {
        (low, high, highs) = (0, 0, Vector512<uint>.Zero);
        if (patchBytes > PatchBytes || (patchBytes & 1) != 0 || bits > MostPatchedBits || patches.Length < PatchBytes)
        {
            return false;
        }

        var pairs = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(patches));
        if ((pairs.ExtractMostSignificantBits() << (PatchBytes - patchBytes)) != 0)
        {
            return false;
        }

        highs = Vector512.ShiftLeft(Avx512F.ConvertToVector512UInt32(Vector256.ShiftRightLogical(pairs.AsUInt16(), 8)), bits);
        for (var i = 0; i < patchBytes; i += 2)
        {
            var index = (int)patches[i];
            var bit = 1UL << (index & 63);
            low |= index < 64 ? bit : 0;
            high |= index < 64 ? 0 : bit;
        }

        return true;
    }

    private static void Unpack<TResult>(
        ReadOnlySpan<byte> source, int bits, ulong low, ulong high, Vector512<uint> highs, uint start, Span<int> values, ref int end)
        where TResult : struct
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bits, (uint)MostBits, nameof(bits));
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, BitPacker.BlockSize, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, BitPacker.ByteCount(bits), nameof(source));
        ref var from = ref Unsafe.As<byte, uint>(ref MemoryMarshal.GetReference(source));
        ref var to = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(values));
        unchecked
        {
            var width = (uint)bits;
            var mask = Vector512.Create((1u << bits) - 1);
            var lane = Vector512.Create(0u, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3);
            var indexes = Vector512.Create(0u, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
            var places = Vector512.Create(1u, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
            var steps = indexes + Vector512<uint>.One;
            var top = Vector512.Create(15u);
            var carried = Vector512.Create(start);
            var place = Vector512.Create(0u, 0, 0, 0, width, width, width, width, 2 * width, 2 * width, 2 * width, 2 * width, 3 * width, 3 * width, 3 * width, 3 * width);
            var step = Vector512.Create(4 * width);
            var lastLoad = bits < WholeLoad ? 0 : width - WholeLoad;
            var words = bits < WholeLoad ? Few(ref from, bits) : Vector512<uint>.Zero;
            var patched = (low | high) != 0;
            uint passed = 0;
            for (uint row = 0; row < Rows; row += Lanes)
            {
                var load = Math.Min((row * width) >> 5, lastLoad);
                if (bits >= WholeLoad)
                {
                    words = Vector512.LoadUnsafe(ref from, (nuint)(load * Lanes));
                }

                // Each number picks its two words. A shift by 32 gives 0; where the second word is not needed, what it adds lies above the mask.
                var first = ((Vector512.ShiftRightLogical(place, 5) - Vector512.Create(load)) << 2) + lane;
                var shift = place & Vector512.Create(31u);
                var value = (Avx512F.ShiftRightLogicalVariable(Avx512F.PermuteVar16x32(words, first), shift)
                    | Avx512F.ShiftLeftLogicalVariable(Avx512F.PermuteVar16x32(words, first + Vector512.Create(4u)), Vector512.Create(32u) - shift)) & mask;
                place += step;
                if (patched)
                {
                    var here = (uint)low & ushort.MaxValue;
                    var chosen = Vector512.Equals(Vector512.Create(here) & places, places);
                    value += Avx512F.Expand(Vector512<uint>.Zero, chosen, Avx512F.PermuteVar16x32(highs, indexes + Vector512.Create(passed)));
                    passed += (uint)BitOperations.PopCount(here);
                    low = (low >> 16) | (high << 48);
                    high >>= 16;
                }

                if (typeof(TResult) == typeof(Numbers))
                {
                    (value + carried).StoreUnsafe(ref to, row * Lanes);
                    continue;
                }

                // Each number gets those 1, 2, 4 and 8 places before it: together all sixteen.
                value += Avx512F.AlignRight32(value, Vector512<uint>.Zero, 15);
                value += Avx512F.AlignRight32(value, Vector512<uint>.Zero, 14);
                value += Avx512F.AlignRight32(value, Vector512<uint>.Zero, 12);
                value += Avx512F.AlignRight32(value, Vector512<uint>.Zero, 8);
                value += steps;
                (value + carried).StoreUnsafe(ref to, row * Lanes);

                // The last of the sixteen, in all places.
                carried += Avx512F.PermuteVar16x32(value, top);
                Unsafe.Add(ref end, row / Lanes) = (int)carried.ToScalar();
            }
        }
    }

    private static Vector512<uint> Few(ref uint from, int bits)
    {
        var first = bits > 0 ? Vector128.LoadUnsafe(ref from) : Vector128<uint>.Zero;
        var second = bits > 1 ? Vector128.LoadUnsafe(ref from, 4) : Vector128<uint>.Zero;
        var third = bits > 2 ? Vector128.LoadUnsafe(ref from, 8) : Vector128<uint>.Zero;
        return Vector512.Create(Vector256.Create(first, second), Vector256.Create(third, Vector128<uint>.Zero));
    }
}
