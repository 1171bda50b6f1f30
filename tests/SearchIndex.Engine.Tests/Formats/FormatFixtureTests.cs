using SearchIndex.Engine.Checking;
using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Indexing;

namespace SearchIndex.Engine.Tests.Formats;

/// <summary>
/// Pins all formats: the files of one small index lie in <c>Fixtures/formats</c>, in a folder for each change of a format: the second with
/// TermsCodecV2 and PositionsCodecV2, the third with PostingsCodecV2. Only the newest is written, all are read, and none is ever edited.
/// </summary>
public sealed class FormatFixtureTests
{
    private const int Newest = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(Newest)]
    public void The_fixtures_are_what_the_grammars_say_by_hand(int generation)
    {
        var byHand = SmallIndex.FilesByHand((byte)generation);
        Assert.Equal(byHand.Keys, Directory.GetFiles(Folder(generation)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        foreach (var (name, bytes) in byHand)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Folder(generation), name))), name);
        }
    }

    [Fact]
    public void The_writer_makes_the_newest_fixtures_again_byte_by_byte()
    {
        var directory = SmallIndex.Make();
        var byHand = SmallIndex.FilesByHand(Newest);
        foreach (var (name, bytes) in byHand)
        {
            Assert.True(Convert.ToHexString(bytes) == Convert.ToHexString(directory.Bytes(name)), $"{name}:\n{Convert.ToHexString(bytes)}\n{Convert.ToHexString(directory.Bytes(name))}");
        }

        Assert.Equal(byHand.Keys, directory.List());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(Newest)]
    public void The_reader_finds_in_the_fixtures_what_was_put_in(int generation)
    {
        var schema = SmallIndex.MakeSchema();
        var directory = new FileDirectory(Folder(generation));
        var naive = new NaiveInvertedIndex(schema);
        naive.Add(new Document().Add("id", "a").Add("text", "x y x").Add("year", 10));
        naive.Add(new Document().Add("id", "c").Add("year", 30));
        using var reader = IndexReader.Open(directory, schema);
        SnapshotAssert.Equal(naive, reader);
        Assert.Equal("v", reader.UserData["k"]);
        Assert.Equal(new FieldStatistics(2, 4, 3, 2), reader.Segments[0].Terms("text")!.Statistics);
        Assert.Equal("b", reader.Segments[0].Stored(1).Text("id"));
        Assert.True(IndexChecker.Check(directory).IsSound);
    }

    [Fact]
    public void The_versions_of_the_codecs_are_the_pinned_ones()
    {
        Assert.All(
            [TermsCodecV1.Version, PostingsCodecV1.Version, NormsCodecV1.Version, StoredFieldsCodecV1.Version, ColumnsCodecV1.Version, SegmentMetaCodecV1.Version, AliveSetCodecV1.Version, CommitCodecV1.Version],
            version => Assert.Equal(1, version));
        Assert.Equal(2, TermsCodecV2.Version);
        Assert.Equal(2, PositionsCodecV2.Version);
        Assert.Equal(2, PostingsCodecV2.Version);
    }

    private static string Folder(int generation) =>
        Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Engine.Tests", "Fixtures", "formats", FormattableString.Invariant($"v{generation}"));
}
