using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Segments;

/// <summary>
/// The file <c>sN.meta</c>. Numbers are VarInts unless said otherwise.
/// <code>
/// content  := number documents stored files fieldCount field*
/// stored   := chunkCount indexOffset indexChecksum(uint32) largestChunk
/// files    := ( length checksum(uint32) )*    one for each of terms, docs, pos, norms, stored, cols
/// field    := name(VarInt length, UTF-8) flags(byte) column(byte: 0 none, 1 number, 2 keyword) inverted? columnData?
/// flags    := 1 frequencies, 2 positions, 4 norms, 8 inverted follows, 16 columnData follows
/// inverted := documentCount sumTotalFrequency sumDocumentFrequency termCount
///             blockCount indexOffset indexLength indexChecksum(uint32) normsOffset
/// columnData := offset length
/// </code>
/// </summary>
internal static class SegmentMetaCodecV1
{
    public const string Name = "SegmentMeta";
    public const int Version = 1;

    private const int Frequencies = 1;
    private const int Positions = 2;
    private const int Norms = 4;
    private const int HasInverted = 8;
    private const int HasColumn = 16;

    public static void Write(IDirectory directory, SegmentMeta meta)
    {
        using var output = directory.Create(SegmentFiles.Name(meta.Number, SegmentFiles.Meta));
        FileHeader.Write(output, Name, Version, meta.Id);
        var writer = new ByteWriter();
        WriteContent(writer, meta);
        output.Write(writer.Written);
        FileFooter.Write(output);
    }

    public static SegmentMeta Read(IDirectory directory, long number, Guid? id)
    {
        using var input = FramedInput.Open(directory, SegmentFiles.Name(number, SegmentFiles.Meta), Name, Version, id);
        input.Verify();
        var length = input.ContentEnd - input.ContentStart;
        var reader = input.Reader(input.ContentStart, checked((int)Math.Min(length, int.MaxValue)));
        var meta = ReadContent(ref reader, input.Id);
        if (meta.Number != number)
        {
            throw new IndexCorruptException(input.Name, input.ContentStart, $"the description of segment {number}", $"that of segment {meta.Number}");
        }

        return reader.Remaining == 0 ? meta : throw reader.Damage("the end of the description", $"{reader.Remaining} more bytes");
    }

    private static void WriteContent(ByteWriter writer, SegmentMeta meta)
    {
        writer.WriteVarLong(meta.Number);
        writer.WriteVarInt(meta.DocumentCount);
        writer.WriteVarInt(meta.Stored.ChunkCount);
        writer.WriteVarLong(meta.Stored.IndexOffset);
        writer.WriteUInt32(meta.Stored.IndexChecksum);
        writer.WriteVarInt(meta.Stored.LargestChunk);
        foreach (var file in meta.Files)
        {
            writer.WriteVarLong(file.Length);
            writer.WriteUInt32(file.Checksum);
        }

        writer.WriteVarInt(meta.Fields.Count);
        foreach (var field in meta.Fields)
        {
            WriteField(writer, field);
        }
    }

    private static void WriteField(ByteWriter writer, SegmentField field)
    {
        writer.WriteString(field.Name);
        var flags = (field.HasFrequencies ? Frequencies : 0) | (field.HasPositions ? Positions : 0) | (field.HasNorms ? Norms : 0)
            | (field.Inverted is null ? 0 : HasInverted) | (field.ColumnData is null ? 0 : HasColumn);
        writer.WriteByte((byte)flags);
        writer.WriteByte((byte)field.Column);
        if (field.Inverted is { } inverted)
        {
            writer.WriteVarInt(inverted.Statistics.DocumentCount);
            writer.WriteVarLong(inverted.Statistics.SumTotalFrequency);
            writer.WriteVarLong(inverted.Statistics.SumDocumentFrequency);
            writer.WriteVarInt(inverted.Statistics.TermCount);
            writer.WriteVarInt(inverted.BlockCount);
            writer.WriteVarLong(inverted.IndexOffset);
            writer.WriteVarInt(inverted.IndexLength);
            writer.WriteUInt32(inverted.IndexChecksum);
            writer.WriteVarLong(inverted.NormsOffset);
        }

        if (field.ColumnData is { } column)
        {
            writer.WriteVarLong(column.Offset);
            writer.WriteVarLong(column.Length);
        }
    }

    private static SegmentMeta ReadContent(ref ByteReader reader, Guid id)
    {
        var number = reader.ReadVarLong();
        var documents = reader.ReadVarInt();
        var stored = new StoredSection(reader.ReadVarInt(), reader.ReadVarLong(), reader.ReadUInt32(), reader.ReadVarInt());
        var files = new SegmentFile[SegmentFiles.Data.Count];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = new SegmentFile(reader.ReadVarLong(), reader.ReadUInt32());
        }

        var fields = new SegmentField[reader.ReadCount(3, "fields")];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField(ref reader);
        }

        return new SegmentMeta(id, number, documents, fields, stored, files);
    }

    private static SegmentField ReadField(ref ByteReader reader)
    {
        var name = reader.ReadString();
        var flags = reader.ReadByte();
        var column = reader.ReadByte();
        if (column > (byte)ColumnKind.Keyword)
        {
            throw reader.Damage("a kind of column, 0 to 2", $"{column}");
        }

        InvertedSection? inverted = null;
        if ((flags & HasInverted) != 0)
        {
            var statistics = new FieldStatistics(reader.ReadVarInt(), reader.ReadVarLong(), reader.ReadVarLong(), reader.ReadVarInt());
            inverted = new InvertedSection(statistics, reader.ReadVarInt(), reader.ReadVarLong(), reader.ReadVarInt(), reader.ReadUInt32(), reader.ReadVarLong());
        }

        ColumnSection? data = (flags & HasColumn) != 0 ? new ColumnSection(reader.ReadVarLong(), reader.ReadVarLong()) : null;
        return new SegmentField(name, (flags & Frequencies) != 0, (flags & Positions) != 0, (flags & Norms) != 0, (ColumnKind)column)
        {
            Inverted = inverted,
            ColumnData = data,
        };
    }
}
