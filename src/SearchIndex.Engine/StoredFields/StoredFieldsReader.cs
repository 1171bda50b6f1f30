using System.Buffers.Binary;
using System.IO.Compression;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.StoredFields;

/// <summary>Reads documents of one segment. Safe for use by many threads. See <see cref="StoredFieldsCodecV1"/>.</summary>
internal sealed class StoredFieldsReader
{
    /// <summary>How many unpacked chunks are kept: half a megabyte, for hits that stand near each other and pages that are asked for again.</summary>
    private const int RecentChunks = 32;

    private readonly FramedInput _input;
    private readonly StoredSection _section;
    private readonly int _documentCount;
    private readonly int _indexLength;

    // Chunks never change, so whoever finds one here may use it; two threads that unpack the same one leave one of the two.
    private readonly StoredChunk?[] _recent = new StoredChunk?[RecentChunks];

    public StoredFieldsReader(FramedInput input, StoredSection section, int documentCount)
    {
        _input = input;
        _section = section;
        _documentCount = documentCount;
        var length = (long)section.ChunkCount * StoredFieldsCodecV1.IndexEntryBytes;
        if (length != input.ContentEnd - section.IndexOffset || (section.ChunkCount == 0) != (documentCount == 0))
        {
            throw new IndexCorruptException(input.Name, section.IndexOffset, $"the index of {section.ChunkCount} chunks", $"{input.ContentEnd - section.IndexOffset} bytes for {documentCount} documents");
        }

        _indexLength = checked((int)length);
        var checksum = Crc32C.Compute(input.Slice(section.IndexOffset, _indexLength));
        if (checksum != section.IndexChecksum)
        {
            throw new IndexCorruptException(input.Name, section.IndexOffset, $"an index of checksum {section.IndexChecksum:x8}", $"{checksum:x8}");
        }
    }

    public int ChunkCount => _section.ChunkCount;

    /// <summary>The chunk that holds a document, unpacked anew.</summary>
    public StoredChunk ChunkOf(int document)
    {
        var index = Index;
        return Read(index, NumberOf(index, document));
    }

    /// <summary>The chunk that holds a document, which may have been unpacked for somebody before.</summary>
    public StoredChunk RecentChunkOf(int document)
    {
        var index = Index;
        var chunk = NumberOf(index, document);
        ref var recent = ref _recent[chunk % RecentChunks];
        var known = Volatile.Read(ref recent);
        if (known is null || known.FirstDocument != (int)FirstDocument(index, chunk))
        {
            known = Read(index, chunk);
            Volatile.Write(ref recent, known);
        }

        return known;
    }

    private ReadOnlySpan<byte> Index => _input.Slice(_section.IndexOffset, _indexLength);

    private int NumberOf(ReadOnlySpan<byte> index, int document)
    {
        var low = 0;
        var high = _section.ChunkCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (FirstDocument(index, middle) <= (uint)document)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static uint FirstDocument(ReadOnlySpan<byte> index, int chunk) =>
        BinaryPrimitives.ReadUInt32LittleEndian(index[(chunk * StoredFieldsCodecV1.IndexEntryBytes)..]);

    private StoredChunk Read(ReadOnlySpan<byte> index, int chunk)
    {
        var first = FirstDocument(index, chunk);
        var next = chunk + 1 < _section.ChunkCount ? FirstDocument(index, chunk + 1) : (uint)_documentCount;
        var start = BinaryPrimitives.ReadUInt64LittleEndian(index[((chunk * StoredFieldsCodecV1.IndexEntryBytes) + 4)..]);
        if (start > (ulong)_section.IndexOffset)
        {
            throw new IndexCorruptException(_input.Name, _section.IndexOffset, "a chunk before the index", $"one at {start}");
        }

        var reader = _input.ReaderUpTo((long)start, (int)Math.Min(int.MaxValue, _section.IndexOffset - (long)start));
        var documents = reader.ReadVarInt();
        var unpacked = reader.ReadVarInt();
        if (documents != next - first || unpacked > _section.LargestChunk || unpacked < documents)
        {
            throw reader.Damage($"a chunk of {next - first} documents and at most {_section.LargestChunk} bytes", $"{documents} documents and {unpacked} bytes");
        }

        var method = reader.ReadByte();
        var bytes = reader.ReadBytes(reader.ReadVarInt());
        return new StoredChunk(_input.Name, (long)start, (int)first, documents, Unpack(reader, method, bytes, unpacked));
    }

    private static byte[] Unpack(ByteReader reader, byte method, ReadOnlySpan<byte> bytes, int length)
    {
        switch (method)
        {
            case StoredFieldsCodecV1.Plain when bytes.Length == length:
                return bytes.ToArray();
            case StoredFieldsCodecV1.Brotli:
                var unpacked = new byte[length];
                return BrotliDecoder.TryDecompress(bytes, unpacked, out var written) && written == length
                    ? unpacked
                    : throw reader.Damage($"Brotli data of {length} bytes", "others");
            default:
                throw reader.Damage("compression method 0 or 1", $"{method}");
        }
    }
}
