using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>The positions of a term that do not fill a block. See <see cref="PositionsCodecV2"/> and <see cref="PostingsCodecV1"/>.</summary>
internal static class PositionsTail
{
    /// <summary>Reads a tail.</summary>
    /// <param name="reader">Stands at it, and behind it afterwards.</param>
    /// <param name="input">The file, whose version says how it is written.</param>
    /// <param name="total">How many positions the term has.</param>
    /// <param name="values">Receives the gaps between positions, at most 127.</param>
    /// <returns>How many they are.</returns>
    public static int Read(ref ByteReader reader, FramedInput input, long total, Span<int> values)
    {
        if (total >= PostingsCodecV1.BlockSize)
        {
            reader.ReadByte();
        }

        var count = (int)(total % PostingsCodecV1.BlockSize);
        if (input.Version == PostingsCodecV1.Version)
        {
            for (var i = 0; i < count; i++)
            {
                values[i] = reader.ReadVarInt();
            }

            return count;
        }

        var offset = reader.Offset;
        var bits = new BitReader(reader.ReadBytes(reader.Remaining), input.Name, offset);
        var parameter = (int)bits.ReadBits(PositionsCodecV2.ParameterBits);
        for (var i = 0; i < count; i++)
        {
            var value = bits.ReadExpGolomb(parameter);
            values[i] = value <= int.MaxValue ? (int)value : throw bits.Damage("a position up to 2147483647", $"{value}");
        }

        return count;
    }
}
