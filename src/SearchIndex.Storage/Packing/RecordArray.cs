using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchIndex.Storage.Packing;

/// <summary>Records of fixed length, read from a file all at once.</summary>
public static class RecordArray
{
    /// <summary>Copies records out of bytes.</summary>
    /// <typeparam name="T">A record whose fields all have the same size and follow each other without gaps.</typeparam>
    /// <param name="bytes">The records, their numbers little-endian; a multiple of the record's length.</param>
    /// <param name="fieldBytes">Bytes of each field: 1, 2, 4 or 8.</param>
    /// <returns>The records.</returns>
    public static T[] Read<T>(ReadOnlySpan<byte> bytes, int fieldBytes)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length % Unsafe.SizeOf<T>(), 0, nameof(bytes));
        ArgumentOutOfRangeException.ThrowIfNotEqual(Unsafe.SizeOf<T>() % fieldBytes, 0, nameof(fieldBytes));
        var records = new T[bytes.Length / Unsafe.SizeOf<T>()];
        var target = MemoryMarshal.AsBytes(records.AsSpan());
        bytes.CopyTo(target);
        if (!BitConverter.IsLittleEndian)
        {
            for (var at = 0; at < target.Length; at += fieldBytes)
            {
                target.Slice(at, fieldBytes).Reverse();
            }
        }

        return records;
    }

    /// <summary>Looks at bytes as at records, without copying them.</summary>
    /// <typeparam name="T">A number, or a record whose fields all have the same size and follow each other without gaps.</typeparam>
    /// <param name="bytes">The records, their numbers little-endian; a multiple of the record's length, at a multiple of it in their file.</param>
    /// <returns>The records; right only where <see cref="BitConverter.IsLittleEndian"/>.</returns>
    public static ReadOnlySpan<T> View<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length % Unsafe.SizeOf<T>(), 0, nameof(bytes));
        return MemoryMarshal.Cast<byte, T>(bytes);
    }
}
