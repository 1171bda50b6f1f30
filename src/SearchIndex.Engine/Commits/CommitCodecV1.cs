using SearchIndex.Engine.Documents;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Commits;

/// <summary>
/// The file <c>commit-N</c>, written as <c>pending-N</c> and renamed. It is small, and its checksum is verified whenever it is read.
/// Numbers are VarInts unless said otherwise; a text is a VarInt length in bytes and UTF-8.
/// <code>
/// content  := generation nextSegment idField(text) fields field* segments segment* entries entry*
/// field    := name(text) flags(byte) column(byte: 0 none, 1 number, 2 keyword) analyzer?(name(text) fingerprint(text))
/// flags    := 1 indexed, 2 positions, 4 norms, 8 stored, 16 analyzer follows
/// segment  := number id(16 bytes) documents alive aliveGeneration
/// entry    := key(text) value(text)       user data, in ordinal order of the keys
/// </code>
/// </summary>
internal static class CommitCodecV1
{
    public const string Name = "Commit";
    public const int Version = 1;

    private const int Indexed = 1;
    private const int Positions = 2;
    private const int Norms = 4;
    private const int Stored = 8;
    private const int Analyzed = 16;
    private const int IdBytes = 16;

    public static void Write(IDirectory directory, string file, CommitPoint commit)
    {
        using var output = directory.Create(file);
        FileHeader.Write(output, Name, Version, commit.Id);
        var writer = new ByteWriter();
        writer.WriteVarLong(commit.Generation);
        writer.WriteVarLong(commit.NextSegment);
        writer.WriteString(commit.Schema.IdField);
        writer.WriteVarInt(commit.Schema.Fields.Count);
        foreach (var field in commit.Schema.Fields)
        {
            WriteField(writer, field);
        }

        writer.WriteVarInt(commit.Segments.Count);
        foreach (var segment in commit.Segments)
        {
            writer.WriteVarLong(segment.Number);
            segment.Id.TryWriteBytes(writer.Reserve(IdBytes));
            writer.Advance(IdBytes);
            writer.WriteVarInt(segment.DocumentCount);
            writer.WriteVarInt(segment.AliveCount);
            writer.WriteVarLong(segment.AliveGeneration);
        }

        writer.WriteVarInt(commit.UserData.Count);
        foreach (var (key, value) in commit.UserData.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key);
            writer.WriteString(value);
        }

        output.Write(writer.Written);
        FileFooter.Write(output);
    }

    public static CommitPoint Read(IDirectory directory, long generation)
    {
        using var input = FramedInput.Open(directory, CommitFiles.Name(generation), Name, Version, null);
        input.Verify();
        var reader = input.Reader(input.ContentStart, (int)Math.Min(int.MaxValue, input.ContentEnd - input.ContentStart));
        var found = reader.ReadVarLong();
        if (found != generation)
        {
            throw reader.Damage($"commit {generation}", $"commit {found}");
        }

        var nextSegment = reader.ReadVarLong();
        var idField = reader.ReadString();
        var fields = new FieldRecord[reader.ReadCount(3, "fields")];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField(ref reader);
        }

        var segments = new CommitSegment[reader.ReadCount(IdBytes + 4, "segments")];
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = new CommitSegment(reader.ReadVarLong(), new Guid(reader.ReadBytes(IdBytes)), reader.ReadVarInt(), reader.ReadVarInt(), reader.ReadVarLong());
        }

        var userData = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var entries = reader.ReadCount(2, "entries of user data");
        for (var i = 0; i < entries; i++)
        {
            userData[reader.ReadString()] = reader.ReadString();
        }

        return reader.Remaining == 0
            ? new CommitPoint(generation, input.Id, nextSegment, new SchemaRecord(idField, fields), segments, userData)
            : throw reader.Damage("the end of the commit", $"{reader.Remaining} more bytes");
    }

    private static void WriteField(ByteWriter writer, FieldRecord field)
    {
        writer.WriteString(field.Name);
        var flags = (field.Indexed ? Indexed : 0) | (field.Positions ? Positions : 0) | (field.Norms ? Norms : 0)
            | (field.Stored ? Stored : 0) | (field.Analyzer is null ? 0 : Analyzed);
        writer.WriteByte((byte)flags);
        writer.WriteByte((byte)field.Column);
        if (field.Analyzer is not null)
        {
            writer.WriteString(field.Analyzer);
            writer.WriteString(field.Fingerprint ?? string.Empty);
        }
    }

    private static FieldRecord ReadField(ref ByteReader reader)
    {
        var name = reader.ReadString();
        var flags = reader.ReadByte();
        var column = reader.ReadByte();
        var analyzed = (flags & Analyzed) != 0;
        return new FieldRecord(
            name,
            (flags & Indexed) != 0,
            (flags & Positions) != 0,
            (flags & Norms) != 0,
            (flags & Stored) != 0,
            (ColumnKind)column,
            analyzed ? reader.ReadString() : null,
            analyzed ? reader.ReadString() : null);
    }
}
