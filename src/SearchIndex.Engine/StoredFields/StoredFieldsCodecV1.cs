using System.Buffers.Binary;
using System.Text;
using SearchIndex.Engine.Documents;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.StoredFields;

/// <summary>
/// The file <c>sN.stored</c>: documents in order, in chunks of at least 16 KiB (the last may be smaller) that are compressed
/// one by one. Numbers are VarInts unless said otherwise; fixed numbers are little-endian.
/// <code>
/// content  := chunk* index
/// chunk    := documents unpacked method(byte) packed bytes     unpacked, packed: lengths in bytes
///             method: 0 as it is, 1 Brotli
/// unpacked bytes := length{documents} document{documents}      length: of each document in bytes
/// document := values value*                                    values: how many
/// value    := field*4+kind text|number|units                   field: its place in the schema
///             kind 0: text, VarInt length in bytes and UTF-8; 1: number, zigzag VarInt;
///             2: text with unpaired surrogates, which UTF-8 cannot hold: VarInt number of units, then uint16 each
/// index    := ( firstDocument(uint32) offset(uint64) )*        one for each chunk
/// </code>
/// The index has a checksum of its own in the segment's description, verified when the segment is opened.
/// </summary>
internal static class StoredFieldsCodecV1
{
    public const string Name = "StoredFields";
    public const int Version = 1;

    public const int ChunkBytes = 16 << 10;
    public const int IndexEntryBytes = 12;
    public const byte Plain = 0;
    public const byte Brotli = 1;

    private const int Text = 0;
    private const int Number = 1;
    private const int Units = 2;

    /// <summary>Writes the stored values of a document.</summary>
    public static void Encode(Document document, FieldNumbers fields, ByteWriter writer)
    {
        var count = 0;
        foreach (var (name, _) in document.Values)
        {
            count += fields.IsStored(name) ? 1 : 0;
        }

        writer.WriteVarInt(count);
        foreach (var (name, value) in document.Values)
        {
            if (!fields.IsStored(name))
            {
                continue;
            }

            var code = (uint)fields[name] << 2;
            if (value is long number)
            {
                writer.WriteVarUInt(code | Number);
                writer.WriteZigZag(number);
            }
            else
            {
                WriteText((string)value, code, writer);
            }
        }
    }

    /// <summary>Reads the stored values of a document.</summary>
    public static StoredDocument Decode(ref ByteReader reader, IReadOnlyList<string> fieldNames)
    {
        var values = new KeyValuePair<string, object>[reader.ReadCount(2, "values")];
        for (var i = 0; i < values.Length; i++)
        {
            var code = reader.ReadVarUInt();
            var field = code >> 2;
            if (field >= (uint)fieldNames.Count)
            {
                throw reader.Damage($"a field below {fieldNames.Count}", $"{field}");
            }

            object value = (code & 3) switch
            {
                Text => reader.ReadString(),
                Number => reader.ReadZigZag(),
                Units => ReadUnits(ref reader),
                _ => throw reader.Damage("a kind of value, 0 to 2", "3"),
            };
            values[i] = new(fieldNames[(int)field], value);
        }

        return reader.Remaining == 0
            ? new StoredDocument(values)
            : throw reader.Damage("the end of the document", $"{reader.Remaining} more bytes");
    }

    private static void WriteText(string text, uint code, ByteWriter writer)
    {
        if (IsWellFormed(text))
        {
            writer.WriteVarUInt(code | Text);
            writer.WriteString(text);
            return;
        }

        writer.WriteVarUInt(code | Units);
        writer.WriteVarInt(text.Length);
        foreach (var unit in text)
        {
            writer.WriteUInt16(unit);
        }
    }

    private static string ReadUnits(ref ByteReader reader)
    {
        var bytes = reader.ReadBytes(checked(reader.ReadCount(sizeof(char), "units of text") * sizeof(char)));
        var text = new StringBuilder(bytes.Length / sizeof(char));
        for (var i = 0; i < bytes.Length; i += sizeof(char))
        {
            text.Append((char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]));
        }

        return text.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = Math.Max(at, 0); at >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
