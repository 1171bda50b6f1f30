using System.Buffers.Binary;
using System.Numerics;

namespace SearchIndex.Storage.Packing;

/// <summary>CRC-32C (Castagnoli polynomial 0x1EDC6F41, reflected, start and end inverted), as iSCSI (RFC 3720) defines it.</summary>
public static class Crc32C
{
    /// <summary>The checksum of no bytes; the start of <see cref="Append"/>.</summary>
    public const uint Empty = 0;

    /// <summary>The checksum of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The checksum.</returns>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(Empty, bytes);

    /// <summary>The checksum of bytes that follow others.</summary>
    /// <param name="checksum">Checksum of all bytes before.</param>
    /// <param name="bytes">The bytes that follow.</param>
    /// <returns>The checksum of all together.</returns>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var state = ~checksum;
        while (bytes.Length >= sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            state = BitOperations.Crc32C(state, value);
        }

        return ~state;
    }
}
