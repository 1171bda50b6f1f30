using System.Buffers.Binary;
using System.Text;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Columns;

/// <summary>A column of strings, read from a segment's file. See <see cref="ColumnsCodecV1"/>.</summary>
internal sealed class PackedKeywordColumn : KeywordColumn
{
    private readonly FramedInput _input;
    private readonly int _documentCount;
    private readonly int _valueBytes;
    private readonly int _startBits;
    private readonly int _ordinalBits;
    private readonly long _valueStarts;
    private readonly long _values;
    private readonly long _starts;
    private readonly long _ordinals;

    public PackedKeywordColumn(FramedInput input, ColumnSection section, int documentCount)
    {
        _input = input;
        _documentCount = documentCount;
        var reader = input.ReaderUpTo(section.Offset, ColumnsCodecV1.MaxHeaderBytes);
        ValueCount = reader.ReadVarInt();
        _valueBytes = reader.ReadVarInt();
        OrdinalCount = reader.ReadVarInt();
        _startBits = reader.ReadByte();
        _ordinalBits = reader.ReadByte();
        if (ValueCount < 1 || !PackedNumbers.IsWidth(_startBits) || !PackedNumbers.IsWidth(_ordinalBits))
        {
            throw reader.Damage("at least one value, and widths", $"{ValueCount} values, {_startBits} and {_ordinalBits} bits");
        }

        _valueStarts = reader.Offset;
        _values = _valueStarts + ((ValueCount + 1L) * sizeof(uint));
        _starts = _values + _valueBytes;
        _ordinals = _starts + (_startBits == 0 ? 0 : PackedNumbers.ByteCount(documentCount + 1L, _startBits));
        var end = _ordinals + PackedNumbers.ByteCount(_startBits == 0 ? documentCount : OrdinalCount, _ordinalBits);
        if (end - section.Offset != section.Length)
        {
            throw reader.Damage($"a column of {section.Length} bytes", $"one of {end - section.Offset}");
        }
    }

    public override int ValueCount { get; }

    /// <summary>How many values all documents have together.</summary>
    public int OrdinalCount { get; }

    public override string Value(int ordinal) => Encoding.UTF8.GetString(ValueBytes(ordinal));

    /// <summary>The value of an ordinal in UTF-8.</summary>
    public ReadOnlySpan<byte> ValueBytes(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)ValueCount, nameof(ordinal));
        var offset = _valueStarts + ((long)ordinal * sizeof(uint));
        var bounds = _input.Slice(offset, 2 * sizeof(uint));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(bounds);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(bounds[sizeof(uint)..]);
        return start <= end && end <= (uint)_valueBytes
            ? _input.Slice(_values + start, (int)(end - start))
            : throw new IndexCorruptException(_input.Name, offset, $"a value inside {_valueBytes} bytes", $"bytes {start} to {end}");
    }

    public override void Ordinals(int document, List<int> ordinals)
    {
        ArgumentNullException.ThrowIfNull(ordinals);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)_documentCount, nameof(document));
        ordinals.Clear();
        if (_startBits == 0)
        {
            var code = Read(_ordinals, document, _ordinalBits);
            if (code != 0)
            {
                ordinals.Add(Checked(code - 1, document));
            }

            return;
        }

        var start = Read(_starts, document, _startBits);
        var end = Read(_starts, document + 1L, _startBits);
        if (start > end || end > (ulong)OrdinalCount || end - start > (ulong)ValueCount)
        {
            throw new IndexCorruptException(_input.Name, _starts, $"ordinals of document {document} among {OrdinalCount}", $"{start} to {end}");
        }

        for (var i = start; i < end; i++)
        {
            ordinals.Add(Checked(_ordinalBits == 0 ? 0 : Read(_ordinals, (long)i, _ordinalBits), document));
        }
    }

    private ulong Read(long array, long index, int bits) =>
        bits == 0 ? 0 : PackedNumbers.Read(_input.Slice(array + PackedNumbers.ByteOffset(index, bits), sizeof(ulong)), index, bits);

    private int Checked(ulong ordinal, int document) =>
        ordinal < (ulong)ValueCount
            ? (int)ordinal
            : throw new IndexCorruptException(_input.Name, _ordinals, $"an ordinal below {ValueCount} for document {document}", $"{ordinal}");
}
