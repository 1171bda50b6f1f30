using System.Buffers.Binary;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Tells whether a file is still the one that something was made of: 64 bits, so that files that differ by chance are told apart, and
/// fast enough to be asked at every start. Whoever wants to deceive it can. Its values are written to disks, so the function stays.
/// </summary>
public static class ContentHash
{
    // Odd constants with well spread bits (fractions of the golden ratio and of the square root of 2 in 64 bits).
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0x6A09E667F3BCC909;

    /// <summary>Hashes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The hash; the length is part of it.</returns>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = (ulong)bytes.Length * Second;
            for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            {
                hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * First;
                hash ^= hash >> 32;
            }

            ulong rest = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                rest |= (ulong)bytes[i] << (8 * i);
            }

            hash = (hash ^ rest) * First;
            hash ^= hash >> 29;
            hash *= Second;
            return hash ^ (hash >> 32);
        }
    }
}
