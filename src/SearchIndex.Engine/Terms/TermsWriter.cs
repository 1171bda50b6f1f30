using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Writes the dictionaries of fields, one after another. See <see cref="TermsCodecV1"/>.</summary>
internal sealed class TermsWriter(IndexOutput output)
{
    private readonly ByteWriter _header = new();
    private readonly ByteWriter _terms = new();
    private readonly ByteWriter _entries = new();
    private readonly ByteWriter _last = new();
    private readonly ByteWriter _firstTerms = new();
    private readonly List<long> _blockOffsets = [];
    private readonly List<int> _firstStarts = [];

    private bool _positions;
    private int _count;
    private int _termCount;
    private long _documentsBase;
    private long _documents;
    private long _positionsBase;
    private long _positionsLast;

    public void BeginField(bool positions)
    {
        _positions = positions;
        _termCount = 0;
        _count = 0;
        _documents = 0;
        _positionsLast = 0;
        _blockOffsets.Clear();
        _firstStarts.Clear();
        _firstTerms.Clear();
        _last.Clear();
    }

    /// <summary>Adds the next term.</summary>
    /// <param name="term">After the one before in byte order.</param>
    /// <param name="entry">Where its postings are; its ordinal does not matter.</param>
    public void Add(ReadOnlySpan<byte> term, in TermEntry entry)
    {
        if (_count == 0)
        {
            BeginBlock(term);
        }

        var prefix = _count == 0 ? 0 : _last.Written.CommonPrefixLength(term);
        _terms.WriteVarInt(prefix);
        _terms.WriteVarInt(term.Length - prefix);
        _terms.WriteBytes(term[prefix..]);
        _last.Truncate(Math.Min(prefix, _last.Length));
        _last.WriteBytes(term[prefix..]);
        WriteEntry(entry);
        _termCount++;
        if (++_count == TermsCodecV1.BlockSize)
        {
            EndBlock();
        }
    }

    /// <summary>Writes the index of the field.</summary>
    /// <returns>Where it is, and the number of terms; the other statistics are left at 0.</returns>
    public InvertedSection EndField()
    {
        if (_count > 0)
        {
            EndBlock();
        }

        var index = new ByteWriter((_blockOffsets.Count * 12) + _firstTerms.Length + 12);
        foreach (var offset in _blockOffsets)
        {
            index.WriteUInt64((ulong)offset);
        }

        index.WriteUInt64((ulong)output.Position);
        foreach (var start in _firstStarts)
        {
            index.WriteUInt32((uint)start);
        }

        index.WriteUInt32((uint)_firstTerms.Length);
        index.WriteBytes(_firstTerms.Written);
        var section = new InvertedSection(
            new FieldStatistics(0, 0, 0, _termCount),
            _blockOffsets.Count,
            output.Position,
            index.Length,
            Crc32C.Compute(index.Written),
            0);
        output.Write(index.Written);
        return section;
    }

    private void BeginBlock(ReadOnlySpan<byte> term)
    {
        _blockOffsets.Add(output.Position);
        _firstStarts.Add(_firstTerms.Length);
        _firstTerms.WriteBytes(term);
        _last.Clear();
        _terms.Clear();
        _entries.Clear();
        _documentsBase = _documents;
        _positionsBase = _positionsLast;
    }

    private void WriteEntry(in TermEntry entry)
    {
        var once = entry.TotalFrequency == entry.DocumentFrequency;
        _entries.WriteVarULong(((ulong)entry.DocumentFrequency << 1) | (once ? 1UL : 0));
        if (!once)
        {
            _entries.WriteVarLong(entry.TotalFrequency - entry.DocumentFrequency);
        }

        if (entry.DocumentFrequency == 1)
        {
            _entries.WriteVarLong(entry.DocumentsOffset);
        }
        else
        {
            _entries.WriteVarLong(entry.DocumentsOffset - _documents);
            _documents = entry.DocumentsOffset;
        }

        if (_positions)
        {
            _entries.WriteVarLong(entry.PositionsOffset - _positionsLast);
            _positionsLast = entry.PositionsOffset;
        }
    }

    private void EndBlock()
    {
        _header.Clear();
        _header.WriteVarInt(_count);
        _header.WriteVarInt(_terms.Length);
        _header.WriteVarLong(_documentsBase);
        _header.WriteVarLong(_positionsBase);
        output.Write(_header.Written);
        output.Write(_terms.Written);
        output.Write(_entries.Written);
        _count = 0;
    }
}
