using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Terms;
using SearchIndex.Engine.Tests.Postings;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Tests.Formats;

/// <summary>Pins the blocks of bits of PostingsCodecV2, worked out by hand.</summary>
public sealed class BitBlockFixtureTests
{
    [Fact]
    public void A_list_of_close_documents_is_written_as_the_grammar_says()
    {
        // Every third document from 2 on, without frequencies and positions: the last of 128 is 383.
        using var samples = PostingsSamples.Of([.. Enumerable.Range(0, 128).Select(i => 2 + (3 * i))], documentCount: 400);
        var bits = string.Concat(Enumerable.Range(0, 384).Select(document => document % 3 == 2 ? '1' : '0'));

        // Skip data: one entry: last document, 49 bytes, frequency 1, norm 1 as the field has none. Then the mark, and 384 bits.
        var expected = new FormatBytes().UInt32(383).Raw(49, 0, 1, 1).Raw(0x7E).Bits(bits).ToArray();
        var entry = samples.Entry(0);
        Assert.Equal(expected, samples.Directory.Bytes("s1.docs").AsSpan((int)entry.DocumentsOffset, expected.Length).ToArray());
    }

    [Fact]
    public void Bits_are_taken_only_where_they_are_short()
    {
        // Gaps of 15 each take 4 bits, 64 bytes and a head of two; bits take 256 and a mark.
        using var samples = PostingsSamples.Of([.. Enumerable.Range(0, 128).Select(i => 15 + (16 * i))], documentCount: 2100);
        var block = samples.Directory.Bytes("s1.docs").AsSpan((int)samples.Entry(0).DocumentsOffset + PostingsCodecV1.EntryBytes);
        Assert.Equal(4, block[0]);
    }

    [Theory]
    [InlineData(PostingsCodecV1.Version)]
    [InlineData(PostingsCodecV2.Version)]
    public void Bits_are_read_in_files_of_version_2_only(int version)
    {
        var documents = Enumerable.Range(0, 128).Select(i => 2 + (3 * i)).ToArray();
        var bits = string.Concat(Enumerable.Range(0, 384).Select(document => document % 3 == 2 ? '1' : '0'));
        var directory = new MemoryDirectory();
        directory.Put("d", new FormatBytes().UInt32(383).Raw(49, 0, 1, 1).Raw(0x7E).Bits(bits).File("Documents", Guid.Empty, (byte)version));
        using var input = FramedInput.Open(directory, "d", PostingsCodecV2.Name, PostingsCodecV1.Version, PostingsCodecV2.Version, Guid.Empty);
        var source = new PostingsSource(input, input, input, 0, 400, HasFrequencies: false, HasPositions: false);

        // A header takes 23 bytes and the codec's name.
        var cursor = new BlockPostingsCursor(source, new TermEntry(0, 128, 128, 32, 0));
        if (version == PostingsCodecV1.Version)
        {
            var damage = Assert.Throws<IndexCorruptException>(() => cursor.Next());
            Assert.Contains("a block of 0 to 32 bits", damage.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(documents, documents.Select(_ => cursor.Next()));
        Assert.Equal(PostingsCursor.NoMoreDocuments, cursor.Next());
    }
}
