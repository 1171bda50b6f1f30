using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Terms;
using SearchIndex.TestKit.Engine;

namespace SearchIndex.Engine.Tests.Scoring;

public class Bm25Tests
{
    [Fact]
    public void A_score_is_the_one_worked_out_by_hand()
    {
        // Three documents of 2, 4 and 6 tokens: N = 3, avgdl = 4. The term stands twice in the first document only: df = 1.
        // idf = ln(1 + (3 - 1 + 0.5) / (1 + 0.5)) = ln(2.6666667) = 0.9808293
        // length factor = 1 / (1.2 * (0.25 + 0.75 * 2 / 4)) = 1 / 0.75 = 1.3333334
        // score = 0.9808293 - 0.9808293 / (1 + 2 * 1.3333334) = 0.9808293 * (1 - 1 / 3.6666667) = 0.7133304
        var schema = new Schema("id", [FieldDefinition.Keyword("id"), FieldDefinition.Text("text", new SpaceAnalyzer())]);
        Document[] documents =
        [
            new Document().Add("id", "1").Add("text", "x x"),
            new Document().Add("id", "2").Add("text", "a b c d"),
            new Document().Add("id", "3").Add("text", "a b c d e f"),
        ];
        var hit = Assert.Single(new Searcher(new MemorySnapshot(schema, documents)).Search(new TermQuery("text", "x")).Hits);
        Assert.Equal(0.7133304f, hit.Score, 0.0000002f);
    }

    [Fact]
    public void The_engine_and_the_reference_agree_to_the_bit()
    {
        var random = new Random(9);
        for (var i = 0; i < 2000; i++)
        {
            var documentCount = random.Next(1, 200_000);
            var tokens = random.NextInt64(documentCount, documentCount * 500L);
            var engine = new Bm25(new FieldStatistics(documentCount, tokens, tokens, 1));
            var reference = new ReferenceBm25(documentCount, tokens);
            var (documentFrequency, frequency, length) = (random.Next(1, documentCount + 1), random.Next(1, 300), random.Next(0, 5000));
            var idf = engine.Idf(documentFrequency);
            Assert.Equal(reference.Idf(documentFrequency), idf);
            Assert.Equal(reference.Score(idf, frequency, length), Bm25.Score(idf, frequency, engine.Cache[NormEncoding.Encode(length)]));
        }
    }

    [Fact]
    public void Scores_never_fall_with_the_frequency_and_never_rise_with_the_length()
    {
        var bm25 = new Bm25(new FieldStatistics(1000, 123_457, 100_000, 1));
        var weight = bm25.Idf(17);
        for (var norm = 0; norm < 256; norm++)
        {
            for (var frequency = 1; frequency < 200; frequency++)
            {
                var score = Bm25.Score(weight, frequency, bm25.Cache[norm]);
                Assert.True(score <= Bm25.Score(weight, frequency + 1, bm25.Cache[norm]));
                Assert.True(norm == 255 || score >= Bm25.Score(weight, frequency, bm25.Cache[norm + 1]));
            }
        }
    }

    [Fact]
    public void Sums_of_scores_are_exact_in_any_order_where_the_pruning_relies_on_it()
    {
        var random = new Random(10);
        var bm25 = new Bm25(new FieldStatistics(100_000, 6_000_000, 1, 1));
        for (var i = 0; i < 2000; i++)
        {
            var scores = Enumerable.Range(0, 12)
                .Select(_ => Bm25.Score(bm25.Idf(random.Next(3) == 0 ? random.Next(99_000, 100_000) : random.Next(1, 60_000)), random.Next(1, 500), bm25.Cache[random.Next(256)]))
                .ToArray();
            var sum = scores.Sum(score => (double)score);
            Assert.Equal(sum, scores.Order().Sum(score => (double)score));
            Assert.Equal(sum, scores.OrderDescending().Sum(score => (double)score));
        }
    }
}
