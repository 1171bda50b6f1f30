using SearchIndex.Engine.Norms;

namespace SearchIndex.Engine.Postings;

/// <summary>An upper bound of a frequency in one byte: exact up to 40, above that rounded up to the next length that a norm can hold.</summary>
internal static class FrequencyBound
{
    public static byte Encode(int frequency)
    {
        var code = NormEncoding.Encode(frequency);
        return NormEncoding.Decode(code) < frequency && code < byte.MaxValue ? (byte)(code + 1) : code;
    }

    /// <summary>No frequency that <see cref="Encode"/> gave this byte is higher. The last byte stands for any frequency.</summary>
    public static int Decode(byte bound) => bound == byte.MaxValue ? int.MaxValue : NormEncoding.Decode(bound);
}
