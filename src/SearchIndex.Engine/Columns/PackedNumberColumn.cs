using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Columns;

/// <summary>A column of numbers, read from a segment's file. See <see cref="ColumnsCodecV1"/>.</summary>
internal sealed class PackedNumberColumn : NumberColumn
{
    private readonly FramedInput _input;
    private readonly int _documentCount;
    private readonly ulong _divisor;
    private readonly int _bits;
    private readonly long _present;
    private readonly long _packed;

    public PackedNumberColumn(FramedInput input, ColumnSection section, int documentCount)
    {
        _input = input;
        _documentCount = documentCount;
        var reader = input.ReaderUpTo(section.Offset, ColumnsCodecV1.MaxHeaderBytes);
        ValueCount = reader.ReadVarInt();
        Minimum = reader.ReadZigZag();
        Maximum = reader.ReadZigZag();
        _divisor = reader.ReadVarULong();
        _bits = reader.ReadByte();
        if (ValueCount < 1 || ValueCount > documentCount || Minimum > Maximum || _divisor == 0 || !PackedNumbers.IsWidth(_bits))
        {
            throw reader.Damage($"1 to {documentCount} numbers, a divisor and a width", $"{ValueCount} of {Minimum} to {Maximum}, divisor {_divisor}, {_bits} bits");
        }

        var offset = reader.Offset;
        if (ValueCount < documentCount)
        {
            _present = offset;
            offset += (documentCount + 7) / 8;
        }

        _packed = offset;
        offset += PackedNumbers.ByteCount(documentCount, _bits);
        if (offset - section.Offset != section.Length)
        {
            throw reader.Damage($"a column of {section.Length} bytes", $"one of {offset - section.Offset}");
        }
    }

    public override long Minimum { get; }

    public override long Maximum { get; }

    /// <summary>How many documents have a value.</summary>
    public int ValueCount { get; }

    public override bool TryGet(int document, out long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)_documentCount, nameof(document));
        if (_present != 0 && ((_input.Slice(_present + (document >> 3), 1)[0] >> (document & 7)) & 1) == 0)
        {
            value = 0;
            return false;
        }

        ulong packed = 0;
        if (_bits != 0)
        {
            packed = PackedNumbers.Read(_input.Slice(_packed + PackedNumbers.ByteOffset(document, _bits), sizeof(ulong)), document, _bits);
        }

        value = unchecked(Minimum + (long)(packed * _divisor));
        return true;
    }
}
