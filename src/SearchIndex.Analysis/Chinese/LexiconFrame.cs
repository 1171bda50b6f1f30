using System.Buffers.Binary;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>What all versions of the compiled lexicon have around their payload: magic "SI-CNLEX", version and length in front, a checksum behind.</summary>
internal static class LexiconFrame
{
    internal const string FileName = "smartcn.lex";
    internal const int HeaderLength = 16;

    private static ReadOnlySpan<byte> Magic => "SI-CNLEX"u8;

    /// <summary>Puts the frame around a payload.</summary>
    internal static byte[] Wrap(int version, ReadOnlySpan<byte> payload)
    {
        var file = new byte[HeaderLength + payload.Length + 4];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), payload.Length);
        payload.CopyTo(file.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(file.Length - 4), Crc32C.Compute(file.AsSpan(0, file.Length - 4)));
        return file;
    }

    /// <summary>Checks the frame.</summary>
    /// <returns>The version and the checksum.</returns>
    /// <exception cref="IndexCorruptException">The file is no compiled lexicon, or is damaged.</exception>
    internal static (int Version, uint Checksum) Check(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength + 4 || !file[..8].SequenceEqual(Magic))
        {
            throw new IndexCorruptException(FileName, 0, "the header of a compiled lexicon", file.Length < HeaderLength + 4 ? $"{file.Length} bytes" : "other bytes");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (version is < 1 or > LexiconCodecV2.Version)
        {
            throw new IndexCorruptException(FileName, 8, $"version 1 to {LexiconCodecV2.Version}", $"version {version}");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        if (length != file.Length - HeaderLength - 4)
        {
            throw new IndexCorruptException(FileName, 12, $"{file.Length - HeaderLength - 4} bytes of payload", $"{length}");
        }

        var checksum = Crc32C.Compute(file[..^4]);
        var stored = BinaryPrimitives.ReadUInt32LittleEndian(file[^4..]);
        return checksum == stored
            ? (version, checksum)
            : throw new IndexCorruptException(FileName, file.Length - 4, $"checksum {checksum:x8}", $"{stored:x8}");
    }
}
