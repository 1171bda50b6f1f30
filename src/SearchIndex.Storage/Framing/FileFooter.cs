using System.Buffers.Binary;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Framing;

/// <summary>
/// The end of every file: it proves that the file is whole.
/// <code>
/// footer   := length magic checksum   16 bytes, little-endian
/// length   := uint64, of the whole file with the footer
/// magic    := uint32, 0x58495345 ("ESIX")
/// checksum := uint32, CRC-32C of all bytes before it
/// </code>
/// </summary>
public static class FileFooter
{
    /// <summary>Bytes of a footer.</summary>
    public const int ByteCount = 16;

    private const uint Magic = 0x58495345;
    private const int ChecksumStep = 1 << 20;

    /// <summary>Writes the footer of a file whose content is complete.</summary>
    /// <param name="output">The file.</param>
    /// <returns>The checksum in the footer.</returns>
    public static uint Write(IndexOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Span<byte> footer = stackalloc byte[ByteCount];
        BinaryPrimitives.WriteUInt64LittleEndian(footer, (ulong)output.Position + ByteCount);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[8..], Magic);
        output.Write(footer[..12]);
        var checksum = output.Checksum;
        BinaryPrimitives.WriteUInt32LittleEndian(footer, checksum);
        output.Write(footer[..4]);
        return checksum;
    }

    /// <summary>Checks that a file ends as it must, without reading the rest of it.</summary>
    /// <param name="input">The file.</param>
    /// <returns>The checksum that the footer states.</returns>
    /// <exception cref="IndexCorruptException">The file is cut, or longer than it was.</exception>
    public static uint Read(IndexInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Length < ByteCount)
        {
            throw new IndexCorruptException(input.Name, 0, $"a footer of {ByteCount} bytes", $"a file of {input.Length} bytes");
        }

        var start = input.Length - ByteCount;
        var reader = new ByteReader(input.Slice(start, ByteCount), input.Name, start);
        var length = reader.ReadUInt64();
        var magic = reader.ReadUInt32();
        if (magic != Magic)
        {
            throw new IndexCorruptException(input.Name, start + 8, $"the mark {Magic:x8} of a footer", $"{magic:x8}");
        }

        return length == (ulong)input.Length
            ? reader.ReadUInt32()
            : throw new IndexCorruptException(input.Name, start, $"the file's length, {input.Length}", $"{length}");
    }

    /// <summary>Reads a whole file and compares its checksum.</summary>
    /// <param name="input">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IndexCorruptException">The checksum differs, or the footer is damaged.</exception>
    public static void Verify(IndexInput input, CancellationToken cancellationToken = default)
    {
        var expected = Read(input);
        var actual = Crc32C.Empty;
        var end = input.Length - sizeof(uint);
        for (long offset = 0; offset < end;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = (int)Math.Min(ChecksumStep, end - offset);
            actual = Crc32C.Append(actual, input.Slice(offset, count));
            offset += count;
        }

        if (actual != expected)
        {
            throw new IndexCorruptException(input.Name, end, $"the checksum of the bytes before, {actual:x8}", $"{expected:x8}");
        }
    }
}
