using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Formats;

/// <summary>Three documents, one of them deleted: the index of the fixtures, and its files worked out by hand.</summary>
internal static class SmallIndex
{
    public static readonly Guid SegmentId = new("11111111-2222-3333-4444-555555555555");
    public static readonly Guid CommitId = new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");

    public static Schema MakeSchema() => new(
        "id",
        [FieldDefinition.Keyword("id"), FieldDefinition.Text("text", new SpaceAnalyzer()), FieldDefinition.Number("year"), FieldDefinition.StoredOnly("note")]);

    public static MemoryDirectory Make()
    {
        var directory = new MemoryDirectory();
        var ids = new Queue<Guid>([SegmentId, CommitId]);
        using var writer = IndexWriter.Open(directory, MakeSchema(), new IndexWriterOptions { NewId = ids.Dequeue });
        writer.Add(new Document().Add("id", "a").Add("text", "x y x").Add("year", 10));
        writer.Add(new Document().Add("id", "b").Add("text", "y").Add("note", 5));
        writer.Add(new Document().Add("id", "c").Add("year", 30));
        writer.Delete("b");
        writer.Commit(new Dictionary<string, string> { ["k"] = "v" });
        return directory;
    }

    /// <summary>Each file by name, from the grammars in TermsCodecV1 or TermsCodecV2, PostingsCodecV1, PostingsCodecV2 and PositionsCodecV2, NormsCodecV1, StoredFieldsCodecV1, ColumnsCodecV1,
    /// SegmentMetaCodecV1, AliveSetCodecV1 and CommitCodecV1. A header takes 23 bytes and the codec's name.</summary>
    public static SortedDictionary<string, byte[]> FilesByHand(byte generation)
    {
        // Generation 2 brought version 2 of terms and positions, generation 3 that of documents.
        var version = Math.Min(generation, (byte)2);
        var documentsVersion = Math.Max((byte)1, (byte)(generation - 1));
        var (terms, idIndex, idIndexAt, textIndex, textIndexAt) = version == 1 ? TermsV1() : TermsV2();

        // y: gap 0 once, gap 0 once. x at 0 and 2; y at 1, and at 0 of the next document.
        var documents = new FormatBytes().Raw(1, 1);
        // In bits: k = 0 in five, then 0 and 2, 1 and 0.
        var positions = version == 1 ? new FormatBytes().Raw(0, 2, 1, 0) : new FormatBytes().Bits("00000 1 011").Bits("00000 010 1");
        var norms = new FormatBytes().Raw(3, 1, 0);

        // Lengths 13, 9, 6; each value: field * 4 + kind. Zigzag of 10, 5, 30: 20, 10, 60. One chunk, not compressed, at 35.
        var storedIndex = new FormatBytes().UInt32(0).UInt64(35);
        var stored = new FormatBytes().Var(3, 31).Raw(0).Var(31)
            .Var(13, 9, 6)
            .Var(3, 0).Text("a").Var(4).Text("x y x").Var(9, 20)
            .Var(3, 0).Text("b").Var(4).Text("y").Var(13, 10)
            .Var(2, 0).Text("c").Var(9, 60)
            .Raw(storedIndex.ToArray());

        // id: three values; ordinals + 1 = 1, 2, 3 in two bits each: 0x39. year: 10 and 30, divisor 20: 0 and 1 in one bit, documents 0 and 2.
        var columns = new FormatBytes()
            .Var(3, 3, 3).Raw(0, 2).UInt32(0, 1, 2, 3).Raw((byte)'a', (byte)'b', (byte)'c').Raw(0x39, 0, 0, 0, 0, 0, 0, 0)
            .Var(2, 20, 60, 20).Raw(1).Raw(0x05).Raw(0x04, 0, 0, 0, 0, 0, 0, 0);

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["s1.terms"] = terms.File("Terms", SegmentId, version),
            ["s1.docs"] = documents.File("Documents", SegmentId, documentsVersion),
            ["s1.pos"] = positions.File("Positions", SegmentId, version),
            ["s1.norms"] = norms.File("Norms", SegmentId),
            ["s1.stored"] = stored.File("StoredFields", SegmentId),
            ["s1.cols"] = columns.File("Columns", SegmentId),
            ["s1-1.alive"] = new FormatBytes().Var(3, 2).UInt64(0b101).File("AliveSet", SegmentId),
        };

        var meta = new FormatBytes().Var(1, 3).Var(1, 70).UInt32(FormatBytes.Checksum(storedIndex.ToArray())).Var(31);
        foreach (var kind in new[] { "terms", "docs", "pos", "norms", "stored", "cols" })
        {
            var file = files["s1." + kind];
            meta.Var(file.Length).UInt32(FormatBytes.Checksum(file[..^4]));
        }

        files["s1.meta"] = meta.Var(4)
            .Text("id").Raw(8 + 16, 2).Var(3, 3, 3, 3).Var(1, idIndexAt, idIndex.Length).UInt32(FormatBytes.Checksum(idIndex.ToArray())).Var(0).Var(30, 32)
            .Text("text").Raw(1 + 2 + 4 + 8, 0).Var(2, 4, 3, 2).Var(1, textIndexAt, textIndex.Length).UInt32(FormatBytes.Checksum(textIndex.ToArray())).Var(28)
            .Text("year").Raw(16, 1).Var(62, 14)
            .Text("note").Raw(0, 0)
            .File("SegmentMeta", SegmentId);
        files["commit-1"] = new FormatBytes().Var(1, 2).Text("id").Var(4)
            .Text("id").Raw(1 + 8, 2)
            .Text("text").Raw(1 + 2 + 4 + 8 + 16, 0).Text("space").Text("1")
            .Text("year").Raw(8, 1)
            .Text("note").Raw(8, 0)
            .Var(1).Var(1).Raw(SegmentId.ToByteArray()).Var(3, 2, 1)
            .Var(1).Text("k").Text("v")
            .File("Commit", CommitId);
        return files;
    }

    private static (FormatBytes Terms, FormatBytes IdIndex, int IdIndexAt, FormatBytes TextIndex, int TextIndexAt) TermsV1()
    {
        // id: terms a b c, each in one document, which the dictionary holds itself (df 1, tf = df: code 3). Block at 28, index at 47.
        var idIndex = new FormatBytes().UInt64(28, 47).UInt32(0, 1).Raw((byte)'a');
        // text: x twice in document 0 (code 2, tf - df 1, document 0, positions at 32); y in documents 0 and 1 (code 5,
        // documents at 32, positions 2 further). Block at 72, index at 89.
        var textIndex = new FormatBytes().UInt64(72, 89).UInt32(0, 1).Raw((byte)'x');
        var terms = new FormatBytes()
            .Var(3, 9, 0, 0).Raw(0, 1, (byte)'a', 0, 1, (byte)'b', 0, 1, (byte)'c').Raw(3, 0, 3, 1, 3, 2)
            .Raw(idIndex.ToArray())
            .Var(2, 6, 0, 0).Raw(0, 1, (byte)'x', 0, 1, (byte)'y').Raw(2, 1, 0, 32).Raw(5, 32, 2)
            .Raw(textIndex.ToArray());
        return (terms, idIndex, 47, textIndex, 89);
    }

    private static (FormatBytes Terms, FormatBytes IdIndex, int IdIndexAt, FormatBytes TextIndex, int TextIndexAt) TermsV2()
    {
        // id: terms a b c, nothing shared and one byte more: lengths 0x10. All stand once in one document: a bit of 1; k = 0; documents
        // 0, 1, 2: zigzag steps 0, 2, 2, as exponential Golomb numbers 1, 011, 011. Block at 28, 10 bytes; no separators.
        var idIndex = new FormatBytes().Raw(0).UInt64(28).Raw(4, 0).Bits("0000 0101");
        // text: x twice in document 0: df - 1 = 0, tf - df = 1, step 0, positions at 32 with k = 2. y in documents 0 and 1: df - 1 = 1,
        // tf - df = 0, documents at 32 with k = 4, positions 2 further. Block at 50, 19 bytes.
        var textIndex = new FormatBytes().Raw(0).UInt64(50).Raw(5, 0).Bits("00000 11001");
        var terms = new FormatBytes()
            .Var(7).Raw(3, 0x10, (byte)'a', 0x10, (byte)'b', 0x10, (byte)'c').Bits("1 00000  1 011 011")
            .Raw(idIndex.ToArray())
            .Var(5).Raw(2, 0x10, (byte)'x', 0x10, (byte)'y')
            .Bits("0 00000 00000 00000 00100 1000000000000000000000000  01000 1000000000000000000000000  1 010 1 000110000  010 1 0110000 101")
            .Raw(textIndex.ToArray());
        return (terms, idIndex, 38, textIndex, 69);
    }
}
