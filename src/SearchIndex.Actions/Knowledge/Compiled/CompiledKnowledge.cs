using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Knowledge.Compiled;

/// <summary>
/// The file <c>concepts.bin</c>: the tables of names with their trees of patterns, as they are used, so that a program that starts need
/// not make them. It is no format to keep: its id in the header is that of the compiled assembly that wrote it, and another program, newer
/// or older, reads the tables instead.
/// All numbers are little-endian; each part is filled up with zeros to a multiple of 8 bytes from the start of the file.
/// <code>
/// content := fill stamps head fold byKey firstNarrower narrower starts records tree tree
/// stamps  := ulong[3]                         content hashes of the tables of entries, sources and character forms
/// head    := fingerprint(text) count sources source*     as VarInts and texts (VarInt bytes, UTF-8)
/// source  := six texts
/// fold    := char[65536]
/// byKey   := int[count]  firstNarrower := int[count + 1]  narrower := int[firstNarrower[count]]  starts := int[count + 1]
/// records := as <see cref="CompiledEntries.Write"/> writes them    tree := as <see cref="CompiledMatcher.Write"/> writes it
/// </code>
/// </summary>
internal static class CompiledKnowledge
{
    public const string Name = "Knowledge";
    public const int Version = 1;

    /// <summary>How many tables the file is made of.</summary>
    public const int Stamps = 3;

    /// <summary>Writes a lexicon.</summary>
    public static void Write(IDirectory directory, string file, KnowledgeLexicon lexicon, ReadOnlySpan<ulong> stamps)
    {
        using var output = directory.Create(file);
        FileHeader.Write(output, Name, Version, Program);
        var start = Aligned(FileHeader.ByteCount(Name));
        var writer = new ByteWriter(1 << 22);
        for (var i = FileHeader.ByteCount(Name); i < start; i++)
        {
            output.Write([0]);
        }

        foreach (var stamp in stamps)
        {
            writer.WriteUInt64(stamp);
        }

        writer.WriteString(lexicon.Fingerprint);
        writer.WriteVarInt(lexicon.Entries.Count);
        writer.WriteVarInt(lexicon.Sources.Count);
        foreach (var source in lexicon.Sources)
        {
            foreach (var text in (string[])[source.Id, source.Title, source.Year, source.Publisher, source.Licence, source.Status])
            {
                writer.WriteString(text);
            }
        }

        Fill(writer);
        foreach (var c in lexicon.Fold.Table)
        {
            writer.WriteUInt16(c);
        }

        WriteTables(lexicon, writer);
        CompiledMatcher.Write(new PatternTree(KnowledgePatterns.Of(lexicon.Entries, lexicon.Fold)), writer);
        CompiledMatcher.Write(new PatternTree(KnowledgePatterns.OfPinyin(lexicon.Entries, lexicon.Fold)), writer);
        output.Write(writer.Written);
        FileFooter.Write(output);
    }

    /// <summary>Opens a lexicon.</summary>
    /// <param name="directory">Where it lies.</param>
    /// <param name="file">Its name.</param>
    /// <param name="stamps">The content hashes of the tables at hand.</param>
    /// <returns>Null where the file was made of other tables.</returns>
    /// <exception cref="IndexCorruptException">The file is another one, of another program, or damaged.</exception>
    public static KnowledgeLexicon? Open(IDirectory directory, string file, ReadOnlySpan<ulong> stamps)
    {
        var input = FramedInput.Open(directory, file, Name, Version, Program);
        try
        {
            input.Verify();
            var at = Aligned(input.ContentStart);
            if (!RecordArray.View<ulong>(input.Slice(at, Stamps * sizeof(ulong))).SequenceEqual(stamps))
            {
                input.Dispose();
                return null;
            }

            at += Stamps * sizeof(ulong);
            var reader = input.ReaderUpTo(at, int.MaxValue);
            var fingerprint = reader.ReadString();
            var count = reader.ReadVarInt();
            var sources = new KnowledgeSource[reader.ReadVarInt()];
            for (var i = 0; i < sources.Length; i++)
            {
                sources[i] = new KnowledgeSource(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());
            }

            at = Aligned(at + reader.Position);
            const int FoldBytes = (char.MaxValue + 1) * sizeof(char);
            var fold = new MatchingFold(RecordArray.View<char>(input.Slice(at, FoldBytes)).ToArray());
            return new KnowledgeLexicon(new CompiledTables(input, Layout(input, at + FoldBytes, count), fold), sources, fold, fingerprint);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    private static Guid Program => typeof(CompiledKnowledge).Module.ModuleVersionId;

    private static CompiledLayout Layout(FramedInput input, long at, int count)
    {
        var byKey = at;
        var firstNarrower = Aligned(byKey + ((long)count * sizeof(int)));
        var narrower = Aligned(firstNarrower + ((count + 1L) * sizeof(int)));
        var starts = Aligned(narrower + ((long)Last(firstNarrower) * sizeof(int)));
        var records = Aligned(starts + ((count + 1L) * sizeof(int)));
        return new CompiledLayout(count, byKey, firstNarrower, narrower, starts, records, Aligned(records + Last(starts)));

        int Last(long table) => RecordArray.View<int>(input.Slice(table + ((long)count * sizeof(int)), sizeof(int)))[0];
    }

    private static void WriteTables(KnowledgeLexicon lexicon, ByteWriter writer)
    {
        var entries = lexicon.Entries;
        foreach (var entry in Enumerable.Range(0, entries.Count).OrderBy(entry => entries[entry].Key, StringComparer.Ordinal))
        {
            writer.WriteUInt32((uint)entry);
        }

        Fill(writer);
        var narrower = Enumerable.Range(0, entries.Count).Select(lexicon.Tables.Narrower).ToList();
        Starts(narrower.Select(below => below.Count));
        foreach (var below in narrower.SelectMany(below => below))
        {
            writer.WriteUInt32((uint)below);
        }

        Fill(writer);
        var records = new ByteWriter(1 << 21);
        var lengths = new List<int>(entries.Count);
        foreach (var entry in entries)
        {
            var before = records.Length;
            CompiledEntries.Write(entry, records);
            lengths.Add(records.Length - before);
        }

        Starts(lengths);
        writer.WriteBytes(records.Written);
        Fill(writer);

        void Starts(IEnumerable<int> each)
        {
            uint sum = 0;
            writer.WriteUInt32(sum);
            foreach (var length in each)
            {
                sum += (uint)length;
                writer.WriteUInt32(sum);
            }

            Fill(writer);
        }
    }

    private static long Aligned(long offset) => (offset + 7) / 8 * 8;

    private static void Fill(ByteWriter writer)
    {
        while (writer.Length % 8 != 0)
        {
            writer.WriteByte(0);
        }
    }
}
