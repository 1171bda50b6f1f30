using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Columns;

/// <summary>Writes columns, one after another. See <see cref="ColumnsCodecV1"/>.</summary>
internal sealed class ColumnsWriter(IndexOutput output)
{
    private readonly ByteWriter _header = new();

    /// <summary>Writes a column of numbers.</summary>
    /// <param name="documentCount">Documents of the segment.</param>
    /// <param name="documents">Those that have a value, ascending; at least one.</param>
    /// <param name="values">Their values.</param>
    public ColumnSection WriteNumbers(int documentCount, IReadOnlyList<int> documents, IReadOnlyList<long> values)
    {
        var start = output.Position;
        var minimum = values.Min();
        var maximum = values.Max();
        var divisor = Divisor(values, minimum);
        var bits = PackedNumbers.BitsFor(unchecked((ulong)(maximum - minimum)) / divisor);
        _header.Clear();
        _header.WriteVarInt(documents.Count);
        _header.WriteZigZag(minimum);
        _header.WriteZigZag(maximum);
        _header.WriteVarULong(divisor);
        _header.WriteByte((byte)bits);
        output.Write(_header.Written);

        var packed = new ulong[documentCount];
        var present = new byte[(documentCount + 7) / 8];
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            packed[document] = unchecked((ulong)(values[i] - minimum)) / divisor;
            present[document >> 3] |= (byte)(1 << (document & 7));
        }

        if (documents.Count < documentCount)
        {
            output.Write(present);
        }

        PackedNumbers.Write(packed, bits, output);
        return new ColumnSection(start, output.Position - start);
    }

    /// <summary>Writes a column of strings.</summary>
    /// <param name="values">The distinct values, in byte order; at least one.</param>
    /// <param name="starts">Where the ordinals of each document begin; one more than there are documents.</param>
    /// <param name="ordinals">Ordinals of all documents, ascending in each.</param>
    public ColumnSection WriteKeywords(ByteRuns values, ReadOnlySpan<int> starts, ReadOnlySpan<int> ordinals)
    {
        var start = output.Position;
        var several = false;
        for (var i = 1; i < starts.Length; i++)
        {
            several |= starts[i] - starts[i - 1] > 1;
        }

        var startBits = several ? PackedNumbers.BitsFor((ulong)ordinals.Length) : 0;
        var ordinalBits = PackedNumbers.BitsFor((ulong)values.Count - (several ? 1UL : 0UL));
        _header.Clear();
        _header.WriteVarInt(values.Count);
        _header.WriteVarInt(values.Bytes.Length);
        _header.WriteVarInt(ordinals.Length);
        _header.WriteByte((byte)startBits);
        _header.WriteByte((byte)ordinalBits);
        for (var i = 0; i <= values.Count; i++)
        {
            _header.WriteUInt32((uint)values.Start(i));
        }

        output.Write(_header.Written);
        output.Write(values.Bytes);
        if (several)
        {
            PackedNumbers.Write(Widen(starts), startBits, output);
            PackedNumbers.Write(Widen(ordinals), ordinalBits, output);
        }
        else
        {
            var packed = new ulong[starts.Length - 1];
            for (var i = 0; i < packed.Length; i++)
            {
                packed[i] = starts[i] < starts[i + 1] ? (ulong)ordinals[starts[i]] + 1 : 0;
            }

            PackedNumbers.Write(packed, ordinalBits, output);
        }

        return new ColumnSection(start, output.Position - start);
    }

    private static ulong[] Widen(ReadOnlySpan<int> values)
    {
        var wide = new ulong[values.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = (ulong)values[i];
        }

        return wide;
    }

    /// <summary>The greatest common divisor of all distances from the minimum; 1 where all are 0.</summary>
    private static ulong Divisor(IReadOnlyList<long> values, long minimum)
    {
        ulong divisor = 0;
        foreach (var value in values)
        {
            var rest = unchecked((ulong)(value - minimum));
            while (rest != 0)
            {
                (divisor, rest) = (rest, divisor % rest);
            }

            if (divisor == 1)
            {
                break;
            }
        }

        return Math.Max(divisor, 1);
    }
}
