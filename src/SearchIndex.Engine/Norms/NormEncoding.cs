using System.Numerics;

namespace SearchIndex.Engine.Norms;

/// <summary>
/// Field lengths in one byte, as Lucene 8 rounds them: exact up to 40, above that 24 plus a number cut to its four leading bits.
/// Source of the formula: the description of <c>SmallFloat.intToByte4</c> in the peer harness (Lucene 8.8.1).
/// </summary>
public static class NormEncoding
{
    // A number is kept as its 3 bits below the leading one and a shift; numbers below 8 as they are.
    // The largest int gives (28 - 1) * 8 + 7 + 8 = 231, so 255 - 231 = 24 lengths can be exact below it.
    private const int ExactLengths = 24;

    /// <summary>The byte of a length. Monotonous: a longer field never has a smaller byte.</summary>
    /// <param name="length">Number of tokens, 0 or more.</param>
    /// <returns>0 to 255.</returns>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return length < ExactLengths ? (byte)length : (byte)(ExactLengths + Pack(length - ExactLengths));
    }

    /// <summary>The length that a byte stands for.</summary>
    /// <param name="norm">0 to 255.</param>
    /// <returns>Number of tokens, rounded down.</returns>
    public static int Decode(byte norm) => norm < ExactLengths ? norm : ExactLengths + Unpack(norm - ExactLengths);

    private static int Pack(int value)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)value);
        if (bits < 4)
        {
            return value;
        }

        var shift = bits - 4;
        return ((value >> shift) & 0x07) | ((shift + 1) << 3);
    }

    private static int Unpack(int packed)
    {
        var mantissa = packed & 0x07;
        var shift = (packed >> 3) - 1;
        return shift < 0 ? mantissa : (mantissa | 0x08) << shift;
    }
}
