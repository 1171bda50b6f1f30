using System.Collections;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Knowledge.Compiled;

/// <summary>The entries of a compiled file, each made when it is first asked for. Safe for use by many threads.</summary>
internal sealed class CompiledEntries : IReadOnlyList<KnowledgeEntry>
{
    private readonly FramedInput _input;
    private readonly long _starts;
    private readonly long _records;
    private readonly KnowledgeEntry?[] _made;

    /// <summary>Takes entries out of a file.</summary>
    /// <param name="input">The file, which stays open.</param>
    /// <param name="starts">Offset of the table of starts: for each entry, and one more, an int from the start of the records.</param>
    /// <param name="records">Offset of the records.</param>
    /// <param name="count">Number of entries.</param>
    public CompiledEntries(FramedInput input, long starts, long records, int count)
    {
        (_input, _starts, _records) = (input, starts, records);
        _made = new KnowledgeEntry?[count];
    }

    /// <inheritdoc/>
    public int Count => _made.Length;

    // Entries are compared by reference, so the first one made is the one that all get.
    /// <inheritdoc/>
    public KnowledgeEntry this[int index] => _made[index] ?? Interlocked.CompareExchange(ref _made[index], Read(index), null) ?? _made[index]!;

    /// <summary>Writes the record of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="writer">Receives key, kind, names (text, form, whether it is ambiguous), broader keys and sources.</param>
    public static void Write(KnowledgeEntry entry, ByteWriter writer)
    {
        writer.WriteString(entry.Key);
        writer.WriteByte((byte)entry.Kind);
        writer.WriteVarInt(entry.AllNames.Count);
        foreach (var name in entry.AllNames)
        {
            writer.WriteString(name.Text);
            writer.WriteByte((byte)name.Form);
            writer.WriteByte(name.IsAmbiguous ? (byte)1 : (byte)0);
        }

        WriteAll(entry.Broader, writer);
        WriteAll(entry.Sources, writer);
    }

    /// <summary>Compares the key of an entry with another, without making the entry.</summary>
    /// <param name="index">Number of the entry.</param>
    /// <param name="key">A key.</param>
    /// <returns>Negative, 0 or positive, as ordinal order has it; keys of entries are ASCII.</returns>
    public int CompareKey(int index, string key)
    {
        var record = Record(index);
        var own = record.ReadBytes(record.ReadVarInt());
        for (var i = 0; i < own.Length && i < key.Length; i++)
        {
            if (own[i] != key[i])
            {
                return own[i] - key[i];
            }
        }

        return own.Length - key.Length;
    }

    /// <inheritdoc/>
    public IEnumerator<KnowledgeEntry> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private KnowledgeEntry Read(int index)
    {
        var reader = Record(index);
        var key = reader.ReadString();
        var kind = (KnowledgeKind)reader.ReadByte();
        var names = new KnowledgeName[reader.ReadVarInt()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new KnowledgeName(reader.ReadString(), (NameForm)reader.ReadByte(), reader.ReadByte() != 0);
        }

        return new KnowledgeEntry(key, kind, names, ReadAll(ref reader), ReadAll(ref reader));
    }

    private ByteReader Record(int index)
    {
        var bounds = RecordArray.View<int>(_input.Slice(_starts + (index * (long)sizeof(int)), 2 * sizeof(int)));
        return _input.Reader(_records + bounds[0], bounds[1] - bounds[0]);
    }

    private static void WriteAll(IReadOnlyList<string> texts, ByteWriter writer)
    {
        writer.WriteVarInt(texts.Count);
        foreach (var text in texts)
        {
            writer.WriteString(text);
        }
    }

    private static string[] ReadAll(ref ByteReader reader)
    {
        var texts = new string[reader.ReadVarInt()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }
}
