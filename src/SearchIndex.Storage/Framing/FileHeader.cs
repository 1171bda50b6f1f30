using System.Buffers.Binary;
using System.Text;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Framing;

/// <summary>
/// The start of every file, so that no file is taken for another.
/// <code>
/// header  := magic nameLength name version id
/// magic   := "SIX" 0x1A            4 bytes; the last stops programs that print the file as text
/// name    := ASCII, nameLength (byte) of them: the codec
/// version := uint16, little-endian
/// id      := 16 bytes: the segment or commit that the file belongs to
/// </code>
/// </summary>
public static class FileHeader
{
    private const int IdBytes = 16;

    private static ReadOnlySpan<byte> Magic => [(byte)'S', (byte)'I', (byte)'X', 0x1A];

    /// <summary>Bytes of a header.</summary>
    /// <param name="codec">Name of the codec.</param>
    /// <returns>23 and the length of the name.</returns>
    public static int ByteCount(string codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return Magic.Length + 1 + codec.Length + sizeof(ushort) + IdBytes;
    }

    /// <summary>Writes a header at the start of a file.</summary>
    /// <param name="output">The file.</param>
    /// <param name="codec">Name of the codec, ASCII.</param>
    /// <param name="version">Version of the codec.</param>
    /// <param name="id">The segment or commit that the file belongs to.</param>
    public static void Write(IndexOutput output, string codec, int version, Guid id)
    {
        ArgumentNullException.ThrowIfNull(output);
        Span<byte> header = stackalloc byte[ByteCount(codec)];
        Magic.CopyTo(header);
        header[4] = checked((byte)codec.Length);
        Encoding.ASCII.GetBytes(codec, header[5..]);
        BinaryPrimitives.WriteUInt16LittleEndian(header[(5 + codec.Length)..], checked((ushort)version));
        id.TryWriteBytes(header[(7 + codec.Length)..]);
        output.Write(header);
    }

    /// <summary>Reads a header.</summary>
    /// <param name="input">The file.</param>
    /// <param name="codec">Name of the codec that the file must have.</param>
    /// <param name="oldest">The lowest version that it may have.</param>
    /// <param name="newest">The highest.</param>
    /// <param name="version">The version that it has.</param>
    /// <returns>The segment or commit that the file belongs to.</returns>
    /// <exception cref="IndexCorruptException">The file is another one, or damaged.</exception>
    public static Guid Read(IndexInput input, string codec, int oldest, int newest, out int version)
    {
        ArgumentNullException.ThrowIfNull(input);
        var length = ByteCount(codec);
        if (input.Length < length)
        {
            throw new IndexCorruptException(input.Name, 0, $"a header of {length} bytes", $"a file of {input.Length} bytes");
        }

        var reader = new ByteReader(input.Slice(0, length), input.Name, 0);
        if (!reader.ReadBytes(Magic.Length).SequenceEqual(Magic))
        {
            throw new IndexCorruptException(input.Name, 0, "the mark 'SIX' and 0x1A of an index file", Convert.ToHexString(input.Slice(0, Magic.Length)));
        }

        var nameLength = reader.ReadByte();
        var found = nameLength == codec.Length ? Encoding.ASCII.GetString(reader.ReadBytes(nameLength)) : $"a name of {nameLength} bytes";
        if (!string.Equals(found, codec, StringComparison.Ordinal))
        {
            throw new IndexCorruptException(input.Name, Magic.Length, $"a file of kind '{codec}'", found);
        }

        version = reader.ReadUInt16();
        return version >= oldest && version <= newest
            ? new Guid(reader.ReadBytes(IdBytes))
            : throw new IndexCorruptException(
                input.Name, Magic.Length + 1 + nameLength, $"version {(oldest == newest ? "" : $"{oldest} to ")}{newest} of '{codec}'", $"version {version}")
            { IsOtherVersion = true };
    }
}
