using System.IO.Compression;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.StoredFields;

/// <summary>Writes documents in chunks. See <see cref="StoredFieldsCodecV1"/>.</summary>
internal sealed class StoredFieldsWriter(IndexOutput output)
{
    // The fastest setting: the format does not depend on it, and a reader unpacks all settings equally fast.
    private const int Quality = 1;
    private const int WindowBits = 18;

    private readonly ByteWriter _documents = new(2 * StoredFieldsCodecV1.ChunkBytes);
    private readonly ByteWriter _unpacked = new(2 * StoredFieldsCodecV1.ChunkBytes);
    private readonly ByteWriter _header = new();
    private readonly ByteWriter _index = new();
    private readonly List<int> _lengths = [];
    private byte[] _packed = [];
    private int _documentCount;
    private int _chunkCount;
    private int _largest;

    /// <summary>Adds the next document.</summary>
    /// <param name="document">Its encoded values.</param>
    public void Add(ReadOnlySpan<byte> document)
    {
        _documents.WriteBytes(document);
        _lengths.Add(document.Length);
        _documentCount++;
        if (_documents.Length >= StoredFieldsCodecV1.ChunkBytes)
        {
            EndChunk();
        }
    }

    /// <summary>Writes what is left, and the index.</summary>
    public StoredSection End()
    {
        if (_lengths.Count > 0)
        {
            EndChunk();
        }

        var section = new StoredSection(_chunkCount, output.Position, Crc32C.Compute(_index.Written), _largest);
        output.Write(_index.Written);
        return section;
    }

    private void EndChunk()
    {
        _unpacked.Clear();
        foreach (var length in _lengths)
        {
            _unpacked.WriteVarInt(length);
        }

        _unpacked.WriteBytes(_documents.Written);
        _index.WriteUInt32((uint)(_documentCount - _lengths.Count));
        _index.WriteUInt64((ulong)output.Position);
        _chunkCount++;
        _largest = Math.Max(_largest, _unpacked.Length);

        var room = BrotliEncoder.GetMaxCompressedLength(_unpacked.Length);
        if (_packed.Length < room)
        {
            _packed = new byte[room];
        }

        var smaller = BrotliEncoder.TryCompress(_unpacked.Written, _packed, out var packedLength, Quality, WindowBits) && packedLength < _unpacked.Length;
        var bytes = smaller ? _packed.AsSpan(0, packedLength) : _unpacked.Written;
        _header.Clear();
        _header.WriteVarInt(_lengths.Count);
        _header.WriteVarInt(_unpacked.Length);
        _header.WriteByte(smaller ? StoredFieldsCodecV1.Brotli : StoredFieldsCodecV1.Plain);
        _header.WriteVarInt(bytes.Length);
        output.Write(_header.Written);
        output.Write(bytes);
        _lengths.Clear();
        _documents.Clear();
    }
}
