using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Storing;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>Pins the bytes of <c>SharedTextCodecV1</c>: the content between header and footer, written out by hand from its grammar.</summary>
public sealed class SharedTextFixtureTests
{
    private const string Content =
        "02 76 31" // version "v1"
        + "07 AC 02 05" // generation 7, stamp 300, candidates 5
        + "02 01 61 01 41 00 00" // two places: a, A, no own name, a city
        + "01 62 01 42 03 E5 B8 82 01" // b, B, 市, records
        + "02 01 78 00 01 79 01" // two actions: x of place 0, y of place 1
        + "01 01" // one repeat: action 1
        + "01 01 73" // one learned sentence: "s"
        + "02 00 01 02 01 01 02" // lines: action 0, baseline, sentence 2; action 1, baseline, sentence 2
        + "03 00 00 0A 01 00 00 00 00 00 00 00" // fields: action 0, description, 10 shingles, hash 1
        + "01 00 0B 02 00 00 00 00 00 00 00" // action 1, description, 11, 2
        + "00 02 0C 03 00 00 00 00 00 00 80" // action 1, target, 12, 0x8000000000000003
        + "02 00 01 09 08 00" // pairs: 0 and 1 share 9, 8 of them own, copied
        + "01 01 0A 01 02"; // 1 and 2 share 10, 1 of them own, law

    [Fact]
    public void SharedTextCodecV1_writes_and_reads_the_bytes_of_its_grammar()
    {
        var directory = new MemoryDirectory();
        SharedTextFiles.Write(directory, Sample());
        var hex = Convert.ToHexString(StoredSharedTextTests.Bytes(directory, "shared-7"));
        Assert.Contains(Content.Replace(" ", "", StringComparison.Ordinal), hex, StringComparison.Ordinal);
        var read = SharedTextCodecV1.Read(directory, "shared-7");
        var wrote = Sample();
        Assert.Equal(wrote.Version, SharedTextCodecV1.ReadVersion(directory, "shared-7"));
        Assert.Equal((wrote.Generation, wrote.Stamp, wrote.Candidates), (read.Generation, read.Stamp, read.Candidates));
        Assert.Equal(wrote.Places, read.Places);
        Assert.Equal(wrote.Actions, read.Actions);
        Assert.Equal(wrote.PlaceOf, read.PlaceOf);
        Assert.Equal(wrote.Repeats, read.Repeats);
        Assert.Equal(wrote.Learned, read.Learned);
        Assert.Equal(wrote.FormLines, read.FormLines);
        Assert.Equal(wrote.Fields, read.Fields);
        Assert.Equal(wrote.Pairs, read.Pairs);
    }

    internal static SharedTextResults Sample() => new()
    {
        Version = "v1",
        Generation = 7,
        Stamp = 300,
        Candidates = 5,
        Places = [new SharedPlace("a", "A", null, false), new SharedPlace("b", "B", "市", true)],
        Actions = ["x", "y"],
        PlaceOf = [0, 1],
        Repeats = [1],
        Learned = ["s"],
        FormLines = [new FormLine(0, TextField.Baseline, 2), new FormLine(1, TextField.Baseline, 2)],
        Fields =
        [
            new ComparedField(0, TextField.Description, 10, 1), new ComparedField(1, TextField.Description, 11, 2),
            new ComparedField(1, TextField.Target, 12, 0x8000000000000003),
        ],
        Pairs = [new FieldPair(0, 1, 9, 8, SharedKind.Copied), new FieldPair(1, 2, 10, 1, SharedKind.Law)],
    };
}
