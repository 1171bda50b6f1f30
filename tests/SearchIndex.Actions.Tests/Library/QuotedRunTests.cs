using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Actions;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>The promise of the character view: a quotation finds exactly the actions whose texts hold it, whatever the segmenter thinks.</summary>
public sealed class QuotedRunTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    private const int Seed = 20_261_121;

    [Fact]
    [Trait("Category", "Long")]
    public void A_quoted_run_that_stands_in_a_text_finds_what_a_plain_scan_finds()
    {
        var actions = Readable();
        foreach (var run in PlainScan.HanRuns([.. actions.SelectMany(PlainScan.Texts)], 2_000, new Random(Seed)))
        {
            AssertSame(actions, run);
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public void A_quoted_run_of_characters_in_another_order_finds_what_a_plain_scan_finds_and_mostly_nothing()
    {
        var actions = Readable();
        var random = new Random(Seed);
        var absent = 0;
        foreach (var run in PlainScan.HanRuns([.. actions.SelectMany(PlainScan.Texts)], 2_000, random))
        {
            var shuffled = run.ToCharArray();
            random.Shuffle(shuffled);
            absent += AssertSame(actions, new string(shuffled)) == 0 ? 1 : 0;
        }

        Assert.True(absent > 500, $"seed {Seed}: only {absent} of the runs stand nowhere, too few to show that nothing is found where nothing is");
    }

    private List<ActionRecord> Readable() => [.. fixture.Library.Export(null).Where(action => action.Readable)];

    private int AssertSame(IReadOnlyList<ActionRecord> actions, string run)
    {
        var found = fixture.Library.Search(new SearchRequest { Query = $"\"{run}\"", Limit = 1_000 });
        var expected = PlainScan.Find(actions, run);
        Assert.True(
            expected.Count == found.Total && expected.SequenceEqual(found.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)),
            $"seed {Seed}, \"{run}\": {found.Total} hits, {expected.Count} expected");
        return expected.Count;
    }
}
