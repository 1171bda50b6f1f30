using System.Runtime.InteropServices;

namespace SearchIndex.Storage.Packing;

/// <summary>Hashes short texts for tables in memory. The values are never written to a disk, so the function may change.</summary>
public static class TermHashing
{
    // Odd constants with well spread bits (fractions of the golden ratio and of the square root of 2 in 64 bits).
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0x6A09E667F3BCC909;

    /// <summary>Hashes UTF-16 units.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Any number; its upper bits are the better ones.</returns>
    public static uint Hash(ReadOnlySpan<char> text) => Hash(MemoryMarshal.AsBytes(text));

    /// <summary>Hashes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Any number; its upper bits are the better ones.</returns>
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = (ulong)bytes.Length * Second;
            while (bytes.Length >= sizeof(ulong))
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * First;
                hash ^= hash >> 32;
                bytes = bytes[sizeof(ulong)..];
            }

            ulong rest = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                rest |= (ulong)bytes[i] << (8 * i);
            }

            hash = (hash ^ rest) * First;
            hash ^= hash >> 29;
            return (uint)((hash * Second) >> 32);
        }
    }
}
