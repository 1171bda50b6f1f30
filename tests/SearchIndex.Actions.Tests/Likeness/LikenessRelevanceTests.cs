using System.Globalization;
using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Likeness;

/// <summary>Judged pairs of the sample library: the combination is better than each kind of evidence alone.</summary>
public sealed class LikenessRelevanceTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    private static readonly LikenessOptions Options = new();

    private readonly LikenessJudgement _judged = new(File.ReadLines(Path.Combine(
        RepositoryRoot.Find(), "tests", "SearchIndex.Actions.Tests", "Likeness", "Cases", "sample-likeness.tsv")));

    private readonly LikenessSearch _search = LikenessSearch.Of(fixture.Library, TestLexicons.All, Options);

    [Fact]
    public void Every_judged_action_is_in_the_sample()
    {
        Assert.Empty(_judged.Judged.Except(_search.Model.Ids));
        Assert.True(_judged.Queries.Count() >= 30);
    }

    [Fact]
    public void The_combination_beats_each_of_its_parts()
    {
        var all = Measure(_search.Model.Score);
        var parts = new (string Name, (double Ndcg, double Precision) Figures)[]
        {
            ("heading", Measure(parts => parts.Heading)),
            ("concepts", Measure(parts => parts.Concepts)),
            ("laws", Measure(parts => parts.Laws)),
            ("words", Measure(parts => parts.Words)),
            ("latent", Measure(parts => parts.Latent)),
        };
        var report = string.Join("; ", parts.Append(("together", all)).Select(part => string.Create(
            CultureInfo.InvariantCulture, $"{part.Item1} nDCG@10 {part.Item2.Ndcg:0.000} P@5 {part.Item2.Precision:0.000}")));
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.All(parts, part => Assert.True(all.Ndcg > part.Figures.Ndcg && all.Precision >= part.Figures.Precision, report));
        Assert.True(all.Ndcg >= 0.79 && all.Precision >= 0.88, report);
    }

    [Fact]
    public void Across_languages_the_combination_beats_the_heading_alone()
    {
        var all = Measure(_search.Model.Score, crossing: true);
        var heading = Measure(parts => parts.Heading, crossing: true);
        var words = Measure(parts => parts.Words, crossing: true);
        Assert.True(all.Ndcg > heading.Ndcg && all.Ndcg > 5 * words.Ndcg, string.Create(CultureInfo.InvariantCulture, $"{all.Ndcg:0.000}, heading {heading.Ndcg:0.000}, words {words.Ndcg:0.000}"));
    }

    // Actions of equal score are taken in the order of their ids, so that a coarse kind of evidence is judged by one fixed order of its ties.
    private (double Ndcg, double Precision) Measure(Func<LikenessParts, double> score, bool crossing = false)
    {
        var (ndcg, precision, count) = (0.0, 0.0, 0);
        foreach (var query in _judged.Queries)
        {
            var action = fixture.Library.Find(query)!;
            var parts = _search.Parts(action);
            var ranked = Enumerable.Range(0, parts.Length)
                .Where(i => _search.Model.Ids[i] != query && (!crossing || IsChinese(_search.Model.Ids[i]) != IsChinese(query)))
                .OrderByDescending(i => score(parts[i])).ThenBy(i => _search.Model.Ids[i], StringComparer.Ordinal)
                .Select(i => _search.Model.Ids[i]).Take(10).ToList();
            ndcg += _judged.Ndcg(query, ranked);
            precision += _judged.Precision(query, ranked);
            count++;
        }

        return (ndcg / count, precision / count);
    }

    private static bool IsChinese(string id) =>
        id.Split('/')[0] is "yunya-county" or "lanmen-city" or "tuoquan-county" or "lujiao-county" or "tiling-city" or "heting-district-hengze-city";
}
