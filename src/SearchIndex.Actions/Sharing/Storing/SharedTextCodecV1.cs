using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Sharing.Storing;

/// <summary>
/// The file <c>shared-N</c>: what is shared in commit N of an index. Its checksum is verified whenever it is read.
/// Numbers are VarInts unless said otherwise; a text is a VarInt length in bytes and UTF-8.
/// <code>
/// content := version(text) generation stamp(VarLong) candidates(VarLong)
///            places place* actions action* repeats repeat* learned learned(text)* lines line* fields field* pairs pair*
/// place   := id(text) city(text) local(text, empty for none) isRecords(byte: 0 or 1)
/// action  := id(text) place              ids ascend in ordinal order
/// repeat  := action - the one before
/// line    := action - the one before, field(byte), sentence
/// field   := action - the one before, field(byte), shingles, hash(8 bytes, little endian)
/// pair    := a - the one before, b - a, shared, sharedOwn, kind(byte)
/// </code>
/// </summary>
internal static class SharedTextCodecV1
{
    public const string Name = "SharedText";
    public const int Version = 1;

    private const int HashBytes = 8;

    public static void Write(IDirectory directory, string file, SharedTextResults results, Guid id)
    {
        using var output = directory.Create(file);
        FileHeader.Write(output, Name, Version, id);
        var writer = new ByteWriter(1 << 16);
        writer.WriteString(results.Version);
        writer.WriteVarLong(results.Generation);
        writer.WriteVarLong(results.Stamp);
        writer.WriteVarLong(results.Candidates);
        WriteLibrary(writer, results);
        WriteAscending(writer, results.FormLines, line => line.Action, line =>
        {
            writer.WriteByte((byte)line.Field);
            writer.WriteVarInt(line.Sentence);
        });
        WriteAscending(writer, results.Fields, field => field.Action, field =>
        {
            writer.WriteByte((byte)field.Field);
            writer.WriteVarInt(field.Shingles);
            writer.WriteUInt64(field.Hash);
        });
        WriteAscending(writer, results.Pairs, pair => pair.A, pair =>
        {
            writer.WriteVarInt(pair.B - pair.A);
            writer.WriteVarInt(pair.Shared);
            writer.WriteVarInt(pair.SharedOwn);
            writer.WriteByte((byte)pair.Kind);
        });
        output.Write(writer.Written);
        FileFooter.Write(output);
    }

    /// <summary>Reads the version alone, which may be all that can be understood.</summary>
    public static string ReadVersion(IDirectory directory, string file)
    {
        using var input = FramedInput.Open(directory, file, Name, Version, null);
        input.Verify();
        return input.ReaderUpTo(input.ContentStart, int.MaxValue).ReadString();
    }

    public static SharedTextResults Read(IDirectory directory, string file)
    {
        using var input = FramedInput.Open(directory, file, Name, Version, null);
        input.Verify();
        var reader = input.ReaderUpTo(input.ContentStart, int.MaxValue);
        var (version, generation, stamp, candidates) = (reader.ReadString(), reader.ReadVarLong(), reader.ReadVarLong(), reader.ReadVarLong());
        var places = ReadPlaces(ref reader);
        var (actions, placeOf) = ReadActions(ref reader, places.Length);
        var repeats = ReadRepeats(ref reader, actions.Length);
        var learned = new string[reader.ReadCount(1, "sentences")];
        for (var i = 0; i < learned.Length; i++)
        {
            learned[i] = reader.ReadString();
        }

        var lines = ReadLines(ref reader, actions.Length);
        var fields = ReadFields(ref reader, actions.Length);
        var pairs = ReadPairs(ref reader, fields.Length);
        return reader.Remaining > 0
            ? throw reader.Damage("the end of the results", $"{reader.Remaining} more bytes")
            : new SharedTextResults
            {
                Version = version,
                Generation = generation,
                Stamp = stamp,
                Candidates = candidates,
                Places = places,
                Actions = actions,
                PlaceOf = placeOf,
                Repeats = repeats,
                Learned = learned,
                FormLines = lines,
                Fields = fields,
                Pairs = pairs,
            };
    }

    private static void WriteLibrary(ByteWriter writer, SharedTextResults results)
    {
        writer.WriteVarInt(results.Places.Count);
        foreach (var place in results.Places)
        {
            writer.WriteString(place.Id);
            writer.WriteString(place.City);
            writer.WriteString(place.CityLocal ?? "");
            writer.WriteByte(place.IsRecords ? (byte)1 : (byte)0);
        }

        writer.WriteVarInt(results.Actions.Count);
        for (var i = 0; i < results.Actions.Count; i++)
        {
            writer.WriteString(results.Actions[i]);
            writer.WriteVarInt(results.PlaceOf[i]);
        }

        WriteAscending(writer, results.Repeats, repeat => repeat, _ => { });
        writer.WriteVarInt(results.Learned.Count);
        foreach (var sentence in results.Learned)
        {
            writer.WriteString(sentence);
        }
    }

    private static void WriteAscending<T>(ByteWriter writer, IReadOnlyList<T> items, Func<T, int> number, Action<T> write)
    {
        writer.WriteVarInt(items.Count);
        var before = 0;
        foreach (var item in items)
        {
            writer.WriteVarInt(number(item) - before);
            before = number(item);
            write(item);
        }
    }

    private static SharedPlace[] ReadPlaces(ref ByteReader reader)
    {
        var places = new SharedPlace[reader.ReadCount(4, "places")];
        for (var i = 0; i < places.Length; i++)
        {
            var (id, city, local) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
            places[i] = new SharedPlace(id, city, local.Length == 0 ? null : local, reader.ReadByte() != 0);
        }

        return places;
    }

    private static (string[] Ids, int[] Places) ReadActions(ref ByteReader reader, int places)
    {
        var count = reader.ReadCount(2, "actions");
        var (ids, placeOf) = (new string[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            ids[i] = reader.ReadString();
            placeOf[i] = Below(ref reader, reader.ReadVarInt(), places, "a place");
            if (i > 0 && string.CompareOrdinal(ids[i - 1], ids[i]) >= 0)
            {
                throw reader.Damage($"an id behind '{ids[i - 1]}'", $"'{ids[i]}'");
            }
        }

        return (ids, placeOf);
    }

    private static int[] ReadRepeats(ref ByteReader reader, int actions)
    {
        var repeats = new int[reader.ReadCount(1, "repeats")];
        for (var (i, before) = (0, 0); i < repeats.Length; i++)
        {
            before = repeats[i] = Next(ref reader, before, actions, "an action");
        }

        return repeats;
    }

    private static FormLine[] ReadLines(ref ByteReader reader, int actions)
    {
        var lines = new FormLine[reader.ReadCount(3, "lines")];
        for (var (i, before) = (0, 0); i < lines.Length; i++)
        {
            before = Next(ref reader, before, actions, "an action");
            lines[i] = new FormLine(before, Field(ref reader), reader.ReadVarInt());
        }

        return lines;
    }

    private static ComparedField[] ReadFields(ref ByteReader reader, int actions)
    {
        var fields = new ComparedField[reader.ReadCount(3 + HashBytes, "fields")];
        for (var (i, before) = (0, 0); i < fields.Length; i++)
        {
            before = Next(ref reader, before, actions, "an action");
            fields[i] = new ComparedField(before, Field(ref reader), reader.ReadVarInt(), reader.ReadUInt64());
        }

        return fields;
    }

    private static FieldPair[] ReadPairs(ref ByteReader reader, int fields)
    {
        var pairs = new FieldPair[reader.ReadCount(5, "pairs")];
        for (var (i, before) = (0, 0); i < pairs.Length; i++)
        {
            before = Next(ref reader, before, fields, "a text");
            var b = Next(ref reader, before, fields, "a text");
            var (shared, own) = (reader.ReadVarInt(), reader.ReadVarInt());
            pairs[i] = new FieldPair(before, b, shared, own, (SharedKind)Below(ref reader, reader.ReadByte(), 3, "a kind"));
        }

        return pairs;
    }

    private static TextField Field(ref ByteReader reader) => (TextField)Below(ref reader, reader.ReadByte(), 3, "a field");

    private static int Next(ref ByteReader reader, int before, int end, string what)
    {
        var step = reader.ReadVarInt();
        return step < end - before ? before + step : throw reader.Damage($"{what} below {end}", $"{before} and {step} more");
    }

    private static int Below(ref ByteReader reader, int number, int end, string what) =>
        number < end ? number : throw reader.Damage($"{what} below {end}", $"{number}");
}
