using System.Numerics;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>
/// Writes the dictionaries of fields, one after another. See <see cref="TermsCodecV2"/>. The first blocks of a field without positions
/// wait in memory until its code is made of them.
/// </summary>
internal sealed class TermsWriter(IndexOutput output)
{
    /// <summary>How many terms a code is made of.</summary>
    private const int WaitingTerms = 1 << 16;

    private readonly TermEntriesEncoder _entries = new();
    private readonly TermsPacker _packer = new();
    private readonly ByteWriter _header = new();
    private readonly ByteWriter _packed = new();
    private readonly ByteWriter _terms = new();
    private readonly ByteWriter _entryBytes = new();
    private readonly ByteWriter _last = new();
    private readonly ByteWriter _separators = new();
    private readonly ByteWriter _waiting = new();
    private readonly List<(int Start, int Terms, int Count)> _waitingBlocks = [];
    private readonly List<long> _offsets = [];
    private readonly List<int> _starts = [];

    private bool _positions;
    private TermByteCode? _code;
    private bool _isCodeMade;
    private int _count;
    private int _termCount;
    private long _fileOffset;

    public void BeginField(bool positions)
    {
        _positions = positions;
        _code = null;
        _isCodeMade = positions;
        _termCount = 0;
        _count = 0;
        _fileOffset = output.Position;
        _offsets.Clear();
        _starts.Clear();
        _separators.Clear();
        _last.Clear();
        _entries.BeginField(positions);
    }

    /// <summary>Adds the next term.</summary>
    /// <param name="term">After the one before in byte order.</param>
    /// <param name="entry">Where its postings are; its ordinal does not matter.</param>
    public void Add(ReadOnlySpan<byte> term, in TermEntry entry)
    {
        var prefix = _last.Written.CommonPrefixLength(term);
        if (_count == 0)
        {
            prefix = BeginBlock(term, prefix);
        }

        // Waiting terms stand as two lengths and the rest, until they are packed.
        _terms.WriteVarInt(prefix);
        _terms.WriteVarInt(term.Length - prefix);
        _terms.WriteBytes(term[prefix..]);
        _last.Truncate(prefix);
        _last.WriteBytes(term[prefix..]);
        _entries.Add(entry);
        _termCount++;
        if (++_count == TermsCodecV2.BlockSize)
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

        MakeCode();
        _offsets.Add(output.Position - _fileOffset);
        _starts.Add(_separators.Length);
        var index = new ByteWriter((_offsets.Count * 6) + _separators.Length + 32);
        if (_code is null)
        {
            index.WriteByte(0);
        }
        else
        {
            _code.WriteTo(index);
        }

        var offsetBits = 64 - BitOperations.LeadingZeroCount((ulong)_offsets[^1]);
        var startBits = 32 - BitOperations.LeadingZeroCount((uint)_starts[^1]);
        index.WriteUInt64((ulong)_fileOffset);
        index.WriteByte((byte)offsetBits);
        index.WriteByte((byte)startBits);
        var bits = new BitWriter(index);
        foreach (var offset in _offsets)
        {
            bits.WriteBits((ulong)offset, offsetBits);
        }

        bits.Align();
        foreach (var start in _starts)
        {
            bits.WriteBits((ulong)start, startBits);
        }

        bits.Align();
        index.WriteBytes(_separators.Written);
        var section = new InvertedSection(
            new FieldStatistics(0, 0, 0, _termCount),
            _offsets.Count - 1,
            output.Position,
            index.Length,
            Crc32C.Compute(index.Written),
            0);
        output.Write(index.Written);
        return section;
    }

    /// <summary>Begins a block with a term, by the shortest separator from the term before.</summary>
    /// <returns>The length of the separator.</returns>
    private int BeginBlock(ReadOnlySpan<byte> term, int shared)
    {
        var length = _termCount == 0 ? 0 : shared + 1;
        _starts.Add(_separators.Length);
        _separators.WriteBytes(term[..length]);
        _last.Truncate(Math.Min(shared, length));
        _last.WriteBytes(term[_last.Length..length]);
        _terms.Clear();
        return length;
    }

    private void EndBlock()
    {
        _entryBytes.Clear();
        _entries.EndBlock(_entryBytes);
        if (_isCodeMade)
        {
            WriteBlock(_terms.Written, _count, _entryBytes.Written, _starts.Count - 1);
        }
        else
        {
            _waitingBlocks.Add((_waiting.Length, _terms.Length, _count));
            _waiting.WriteBytes(_terms.Written);
            _waiting.WriteBytes(_entryBytes.Written);
            if (_termCount >= WaitingTerms)
            {
                MakeCode();
            }
        }

        _count = 0;
    }

    /// <summary>Makes the code of the field from the blocks that wait, and writes them.</summary>
    private void MakeCode()
    {
        if (_isCodeMade)
        {
            return;
        }

        _isCodeMade = true;
        var counts = new int[256 * 256];
        for (var block = 0; block < _waitingBlocks.Count; block++)
        {
            var (start, length, count) = _waitingBlocks[block];
            _packer.Open(_waiting.Written.Slice(start, length), Separator(block), count);
            _packer.CountBytes(counts);
        }

        _code = TermByteCode.For(counts);
        for (var block = 0; block < _waitingBlocks.Count; block++)
        {
            var (start, length, count) = _waitingBlocks[block];
            var end = block + 1 < _waitingBlocks.Count ? _waitingBlocks[block + 1].Start : _waiting.Length;
            WriteBlock(_waiting.Written.Slice(start, length), count, _waiting.Written[(start + length)..end], block);
        }

        _waiting.Clear();
        _waitingBlocks.Clear();
    }

    private void WriteBlock(ReadOnlySpan<byte> terms, int count, ReadOnlySpan<byte> entries, int block)
    {
        _offsets.Add(output.Position - _fileOffset);
        _packed.Clear();
        _packer.Open(terms, Separator(block), count);
        _packer.Pack(_code, _packed);
        _header.Clear();
        _header.WriteVarInt(_packed.Length);
        output.Write(_header.Written);
        output.Write(_packed.Written);
        output.Write(entries);
    }

    private ReadOnlySpan<byte> Separator(int block) =>
        _separators.Written[_starts[block]..(block + 1 < _starts.Count ? _starts[block + 1] : _separators.Length)];
}
