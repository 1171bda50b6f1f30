using SearchIndex.Engine.Postings;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Tests.Formats;

/// <summary>Pins the skip data of PostingsCodecV1 (only read) and PostingsCodecV2, worked out by hand: a term in 129 documents is the shortest that has any.</summary>
public sealed class SkipDataFixtureTests
{
    // Documents 0 to 128, each with the term once and the norm 7, but document 5 three times and the norm 10.
    // Block 0: gaps of 0 in 0 bits; frequencies - 1 of 0 in 0 bits, with a patch of 2 bytes: number 5, high bits 2. Block 1: a tail of one
    // document, gap 0, once: 1.
    private static readonly byte[] Blocks = [0, 0, 0, 2, 5, 2, 1];

    // Each with the last document, the length in bytes, and the bounds: document 5 (3, 10) and the others (1, 7).
    private static readonly byte[] SkipV2 = [127, 0, 0, 0, 6, 0, 3, 10, 1, 7, 128, 0, 0, 0, 1, 0, 1, 7, 0, 0];

    // The highest frequency and the smallest norm.
    private static readonly byte[] SkipV1 = [127, 0, 0, 0, 6, 0, 3, 7, 128, 0, 0, 0, 1, 0, 1, 7];

    [Fact]
    public void The_writer_writes_the_second_version()
    {
        var directory = new MemoryDirectory();
        using (var documents = directory.Create("d"))
        using (var positions = directory.Create("p"))
        {
            var writer = new PostingsWriter(documents, positions);
            var norms = new byte[129];
            norms.AsSpan().Fill(7);
            norms[5] = 10;
            writer.BeginField(frequencies: true, withPositions: false, norms);
            writer.BeginTerm();
            for (var document = 0; document < 129; document++)
            {
                writer.Add(document, document == 5 ? 3 : 1, []);
            }

            writer.EndTerm();
        }

        Assert.Equal([.. SkipV2, .. Blocks], directory.Bytes("d"));
    }

    [Theory]
    [InlineData(PostingsCodecV1.Version)]
    [InlineData(PostingsCodecV2.Version)]
    public void The_reader_reads_both_versions(int version)
    {
        var content = new FormatBytes().Raw(version == PostingsCodecV1.Version ? SkipV1 : SkipV2).Raw(Blocks);
        var directory = new MemoryDirectory();
        using (var output = directory.Create("d"))
        {
            output.Write(content.File("Documents", Guid.Empty, (byte)version));
        }

        using var input = FramedInput.Open(directory, "d", "Documents", PostingsCodecV1.Version, PostingsCodecV2.Version, Guid.Empty);
        Assert.Equal(version, input.Version);
        var source = new PostingsSource(input, input, input, 0, 129, HasFrequencies: true, HasPositions: false, input.Version);
        var cursor = new BlockPostingsCursor(source, new Terms.TermEntry(0, 129, 131, input.ContentStart, 0));
        Assert.Equal(version == PostingsCodecV1.Version ? new BlockBounds(127, 3, 7) : new BlockBounds(127, 3, 10, 1, 7), cursor.PeekBlock(0));
        Assert.Equal(new BlockBounds(128, 1, 7), cursor.PeekBlock(128));
        for (var document = 0; document < 129; document++)
        {
            Assert.Equal(document, cursor.Next());
            Assert.Equal(document == 5 ? 3 : 1, cursor.Frequency);
        }

        Assert.Equal(PostingsCursor.NoMoreDocuments, cursor.Next());
    }
}
