using System.Numerics;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// 128 numbers of up to 32 bits, bit-packed to a width that most of them fit; the few that do not are patched.
/// <code>
/// block      := bits patchBytes packed patches
/// bits       := byte, 0 to 32
/// patchBytes := byte, length of patches
/// packed     := 16 * bits bytes, see BitPacker
/// patches    := ( index high )*      index: byte, 0 to 127, ascending; high: VarInt, the number's bits above "bits", not 0
/// </code>
/// The width is the one of the smallest block; of equally small ones, the widest, which has the fewest patches.
/// </summary>
public static class PatchedBlock
{
    /// <summary>Most patches of a block: more would take longer to read than they save.</summary>
    private const int MaxPatches = 16;

    /// <summary>Numbers with more bits than this may overflow a sum of 128 in 31 bits.</summary>
    private const int SafeSumBits = 24;

    /// <summary>So many bytes behind a block let it be read quickest; what they are does not matter.</summary>
    public const int Slack = BlockUnpacker.PatchBytes;

    /// <summary>Appends a block.</summary>
    /// <param name="values">128 numbers, taken as unsigned.</param>
    /// <param name="writer">Receives the bytes.</param>
    public static void Write(ReadOnlySpan<int> values, ByteWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, BitPacker.BlockSize, nameof(values));
        var bits = ChooseBits(values);
        var start = writer.Length;
        writer.WriteByte((byte)bits);
        writer.WriteByte(0);
        BitPacker.Pack(values, bits, writer.Reserve(BitPacker.ByteCount(bits)));
        writer.Advance(BitPacker.ByteCount(bits));
        if (bits == 32)
        {
            return;
        }

        var patches = writer.Length;
        for (var i = 0; i < values.Length; i++)
        {
            var high = unchecked((uint)values[i]) >> bits;
            if (high != 0)
            {
                writer.WriteByte((byte)i);
                writer.WriteVarUInt(high);
            }
        }

        var patchBytes = writer.Length - patches;
        if (patchBytes > 0)
        {
            writer.Overwrite(start + 1, (byte)patchBytes);
        }
    }

    /// <summary>Reads a block.</summary>
    /// <param name="reader">Stands at the block, and behind it afterwards.</param>
    /// <param name="values">Receives 128 numbers.</param>
    /// <returns>Whether no number has more than 24 bits, so that their sum cannot pass 31 bits.</returns>
    public static bool Read(ref ByteReader reader, Span<int> values)
    {
        var (bits, patchBytes) = ReadHeader(ref reader);
        BitPacker.Unpack(reader.ReadBytes(BitPacker.ByteCount(bits)), bits, values);
        return Patch(ref reader, patchBytes, bits, values);
    }

    /// <summary>Reads a block of gaps minus one, and sums them up.</summary>
    /// <param name="reader">Stands at the block, and behind it afterwards. Quickest where 32 bytes more than the block can be read.</param>
    /// <param name="before">The number before the first.</param>
    /// <param name="values">Receives 128 numbers: each the one before it, plus the gap; sums wrap around silently.</param>
    /// <param name="ends">Receives the last number of each sixteen, 8 of them.</param>
    /// <returns>Whether no gap has more than 24 bits, so that the numbers ascend where the last one is right.</returns>
    public static bool ReadSums(ref ByteReader reader, int before, Span<int> values, Span<int> ends)
    {
        var (bits, patchBytes) = ReadHeader(ref reader);
        var packed = reader.ReadBytes(BitPacker.ByteCount(bits));
        if (BlockUnpacker.IsSupported && bits <= BlockUnpacker.MostBits
            && BlockUnpacker.TryUnpackSums(packed, bits, reader.Rest, patchBytes, before, values, ends))
        {
            reader.ReadBytes(patchBytes);
            return true;
        }

        BitPacker.Unpack(packed, bits, values);
        var small = Patch(ref reader, patchBytes, bits, values);
        SortedBlock.SumGaps(values[..BitPacker.BlockSize], before, ends);
        return small;
    }

    /// <summary>Reads a block of numbers less one each.</summary>
    /// <param name="reader">Stands at the block, and behind it afterwards. Quickest where 32 bytes more than the block can be read.</param>
    /// <param name="values">Receives 128 numbers, one more than stands there; the largest wraps around.</param>
    /// <returns>Whether no number in the block has more than 24 bits.</returns>
    public static bool ReadIncremented(ref ByteReader reader, Span<int> values)
    {
        var (bits, patchBytes) = ReadHeader(ref reader);
        var packed = reader.ReadBytes(BitPacker.ByteCount(bits));
        if (BlockUnpacker.IsSupported && bits <= BlockUnpacker.MostBits
            && BlockUnpacker.TryUnpack(packed, bits, reader.Rest, patchBytes, 1, values))
        {
            reader.ReadBytes(patchBytes);
            return true;
        }

        BitPacker.Unpack(packed, bits, values);
        var small = Patch(ref reader, patchBytes, bits, values);
        SortedBlock.Increment(values[..BitPacker.BlockSize]);
        return small;
    }

    /// <summary>Reads a few numbers of a block, the others undecoded.</summary>
    /// <param name="reader">Stands at the block.</param>
    /// <param name="indexes">Which numbers, 0 to 127 each, ascending.</param>
    /// <param name="values">Receives them, paired.</param>
    public static void ReadSome(ByteReader reader, ReadOnlySpan<int> indexes, Span<int> values)
    {
        var (bits, patchBytes) = ReadHeader(ref reader);
        var packed = reader.ReadBytes(BitPacker.ByteCount(bits));
        for (var i = 0; i < indexes.Length; i++)
        {
            values[i] = unchecked((int)BitPacker.ReadOne(packed, bits, indexes[i]));
        }

        var end = indexes.IsEmpty ? 0 : reader.Position + patchBytes;
        var at = 0;
        while (reader.Position < end)
        {
            var (index, high) = ReadPatch(ref reader, bits, end);
            while (indexes[at] < index)
            {
                if (++at == indexes.Length)
                {
                    return;
                }
            }

            if (indexes[at] == index)
            {
                values[at] |= unchecked((int)(high << bits));
            }
        }
    }

    /// <summary>Passes over a block without decoding it.</summary>
    /// <param name="reader">Stands at the block, and behind it afterwards.</param>
    public static void Skip(ref ByteReader reader)
    {
        var (bits, patchBytes) = ReadHeader(ref reader);
        reader.ReadBytes(BitPacker.ByteCount(bits) + patchBytes);
    }

    private static bool Patch(ref ByteReader reader, int patchBytes, int bits, Span<int> values)
    {
        var small = bits <= SafeSumBits;
        var end = reader.Position + patchBytes;
        while (reader.Position < end)
        {
            var (index, high) = ReadPatch(ref reader, bits, end);
            var value = unchecked((uint)values[index]) | (high << bits);
            values[index] = unchecked((int)value);
            small &= value >> SafeSumBits == 0;
        }

        return small;
    }

    private static (byte Index, uint High) ReadPatch(ref ByteReader reader, int bits, int end)
    {
        var index = reader.ReadByte();
        var high = reader.ReadVarUInt();
        return index < BitPacker.BlockSize && bits != 32 && high <= uint.MaxValue >> bits && reader.Position <= end
            ? (index, high)
            : throw reader.Damage("a patch of one of 128 numbers inside its block", $"index {index}, high bits {high}");
    }

    private static (int Bits, int PatchBytes) ReadHeader(ref ByteReader reader)
    {
        var bits = reader.ReadByte();
        var patchBytes = reader.ReadByte();
        return bits <= 32 ? (bits, patchBytes) : throw reader.Damage("a block of 0 to 32 bits", $"{bits} bits");
    }

    private static int ChooseBits(ReadOnlySpan<int> values)
    {
        Span<int> counts = stackalloc int[33];
        counts.Clear();
        foreach (var value in values)
        {
            counts[32 - BitOperations.LeadingZeroCount(unchecked((uint)value))]++;
        }

        var widest = 32;
        while (widest > 0 && counts[widest] == 0)
        {
            widest--;
        }

        var best = widest;
        var bestCost = BitPacker.ByteCount(widest);
        var patches = 0;
        for (var bits = widest - 1; bits >= 0; bits--)
        {
            patches += counts[bits + 1];
            if (patches > MaxPatches)
            {
                break;
            }

            var cost = BitPacker.ByteCount(bits);
            for (var width = bits + 1; width <= widest; width++)
            {
                cost += counts[width] * (1 + ((width - bits + 6) / 7));
            }

            if (cost < bestCost)
            {
                bestCost = cost;
                best = bits;
            }
        }

        return best;
    }
}
