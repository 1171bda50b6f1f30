using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Actions.Tests.Relevance;

/// <summary>
/// Judged queries of <c>Cases/relevance</c>: each action was judged by reading it, 2 where it answers the query, 1 where it touches it. What
/// was read is what the writer of the query knew, and the best of three searches: the library's, plain SmartCn's, and a count of shared
/// characters and words.
/// </summary>
public sealed class BestMatchRelevanceTests(SampleLibraryFixture sample, SeedLibraryFixture seeds) : IClassFixture<SampleLibraryFixture>, IClassFixture<SeedLibraryFixture>
{
    [Fact]
    public void Judgments_are_of_actions_that_are_there()
    {
        var judged = new JudgedLibrary("sample", sample.Library);
        Assert.True(judged.Queries.Count >= 120);
        Assert.Empty(judged.Unknown);
    }

    [Fact]
    public void The_best_match_is_well_ahead_of_plain_words_on_the_sample()
    {
        var judged = new JudgedLibrary("sample", sample.Library);
        AssertAhead(judged, margin: 0.10);
    }

    [Fact]
    public void The_best_match_is_ahead_of_plain_words_on_real_profiles()
    {
        Assert.SkipUnless(seeds.Library is not null, SharedData.AbsenceReason);
        var judged = new JudgedLibrary("seeds", seeds.Library);
        Assert.Empty(judged.Unknown);
        AssertAhead(judged, margin: 0.05);
    }

    [Fact]
    public void Where_all_parts_are_required_the_first_hits_are_right()
    {
        var judged = new JudgedLibrary("sample", sample.Library);
        var found = judged.Library(SearchMatch.All).Where(quality => quality.Recall100 > 0).ToList();
        Assert.True(found.Count >= judged.Queries.Count / 2, $"{found.Count} queries find something");
        var mean = RankingQuality.Mean(found);
        Assert.True(mean.Mrr10 >= 0.9, $"{found.Count} queries, {mean}");
    }

    private static void AssertAhead(JudgedLibrary judged, double margin)
    {
        var (library, words) = (RankingQuality.Mean(judged.Library(SearchMatch.Best)), RankingQuality.Mean(judged.SmartCn()));
        Assert.True(library.Ndcg10 >= words.Ndcg10 + margin, $"nDCG@10 {library.Ndcg10:0.0000} beside {words.Ndcg10:0.0000}");
        Assert.True(library.Mrr10 >= words.Mrr10 && library.Recall10 >= words.Recall10 && library.Recall100 >= words.Recall100, $"{library} beside {words}");
    }
}
