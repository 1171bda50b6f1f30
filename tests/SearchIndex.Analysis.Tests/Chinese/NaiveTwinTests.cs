using SearchIndex.Analysis.Chinese.Compilation;
using SearchIndex.TestKit.Analysis;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests.Chinese;

public sealed class NaiveTwinTests(LexiconFiles lexicons)
{
    /// <summary>
    /// The fast path is one of the cheapest of all paths. Costs are compared and not cuts, because equal cuts may tie; which of them wins
    /// is held against the peer.
    /// </summary>
    [Fact]
    public void The_path_found_is_as_cheap_as_the_cheapest_of_all_ways_to_cut()
    {
        var words = FrequencyTable.ReadWords(lexicons.Read("smartcn-words.tsv"));
        var naive = new NaiveSegmenter(
            words.ToDictionary(word => word.Word, word => word.Frequency),
            FrequencyTable.ReadBigrams(lexicons.Read("smartcn-bigrams.tsv")).ToDictionary(pair => (pair.Left, pair.Right), pair => pair.Frequency));
        var material = words.Where(word => word.Word.All(c => c is >= '\u4E00' and <= '\u9FA5')).Select(word => word.Word).ToList();
        var analyzer = Analyzers.SmartCnSegments(lexicons.Chinese);
        var seed = RandomSeed.For(1);
        var random = new Random(seed);
        var tokens = new TokenBuffer();
        for (var round = 0; round < 400; round++)
        {
            var run = string.Concat(Enumerable.Range(0, 6).Select(_ => material[random.Next(material.Count)]));
            run = run[..Math.Min(run.Length, 1 + random.Next(12))];
            analyzer.Analyze(run, tokens);
            var cut = tokens.Tokens.ToArray().Select(token => run[token.Start..token.End]).ToList();
            Assert.Equal(run, string.Concat(cut));
            var (cheapest, found) = (naive.CheapestCost(run), naive.CostOf(cut));
            Assert.True(Math.Abs(cheapest - found) < 1e-9, $"seed {seed}, round {round}: {run} was cut {string.Join('|', cut)} at {found}, the cheapest costs {cheapest}");
        }
    }
}
