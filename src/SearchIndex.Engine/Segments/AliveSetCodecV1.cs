using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Segments;

/// <summary>
/// The file <c>sN-G.alive</c>: which documents of segment N are not deleted, as of the G-th time that some were. It is small,
/// and its checksum is verified whenever it is opened.
/// <code>
/// content := documents(VarInt) alive(VarInt) word(uint64)*     one bit a document, lowest first; bits past the last are 0
/// </code>
/// </summary>
internal static class AliveSetCodecV1
{
    public const string Name = "AliveSet";
    public const int Version = 1;

    public static void Write(IDirectory directory, string file, Guid segment, AliveSet alive)
    {
        using var output = directory.Create(file);
        FileHeader.Write(output, Name, Version, segment);
        var writer = new ByteWriter((alive.Words.Length * sizeof(ulong)) + 16);
        writer.WriteVarInt(alive.DocumentCount);
        writer.WriteVarInt(alive.AliveCount);
        foreach (var word in alive.Words)
        {
            writer.WriteUInt64(word);
        }

        output.Write(writer.Written);
        FileFooter.Write(output);
    }

    public static AliveSet Read(IDirectory directory, string file, Guid segment, int documentCount)
    {
        using var input = FramedInput.Open(directory, file, Name, Version, segment);
        input.Verify();
        var reader = input.Reader(input.ContentStart, checked((int)(input.ContentEnd - input.ContentStart)));
        var documents = reader.ReadVarInt();
        var alive = reader.ReadVarInt();
        if (documents != documentCount || reader.Remaining != AliveSet.WordCount(documents) * (long)sizeof(ulong))
        {
            throw reader.Damage($"bits of {documentCount} documents", $"{reader.Remaining} bytes for {documents}");
        }

        var words = new ulong[AliveSet.WordCount(documents)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadUInt64();
        }

        var set = new AliveSet(documents, words);
        var pastEnd = documents % 64 != 0 && words[^1] >> (documents % 64) != 0;
        return set.AliveCount == alive && !pastEnd
            ? set
            : throw reader.Damage($"{alive} bits, all of documents below {documents}", $"{set.AliveCount} bits");
    }
}
