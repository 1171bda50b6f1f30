using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Tests.Postings;

public sealed class ScoreBoundsBuilderTests
{
    [Fact]
    public void Bounds_hold_for_any_average_length_and_are_the_best_split_for_their_own()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var norms = new byte[random.Next(1, 200)];
            for (var i = 0; i < norms.Length; i++)
            {
                norms[i] = NormEncoding.Encode(1 + random.Next(random.Next(2) == 0 ? 30 : 3000));
            }

            var documents = norms.Select(norm => (Frequency: random.Next(20) == 0 ? 1 + random.Next(5000) : 1 + random.Next(6), Norm: norm)).Take(128).ToArray();
            var builder = new ScoreBoundsBuilder();
            builder.BeginField(norms);
            foreach (var (frequency, norm) in documents)
            {
                builder.Add(FrequencyBound.Encode(frequency), norm);
            }

            var found = builder.End();
            var bounds = new BlockBounds(0, FrequencyBound.Decode(found.Frequency), found.Norm, FrequencyBound.Decode(found.LowFrequency), found.LowNorm);
            Assert.All(documents, document => Assert.True(bounds.Cover(document.Frequency, document.Norm), $"seed {seed}: {document} and {bounds}"));
            foreach (var length in new[] { 1L, 20, 400, 100_000 })
            {
                var bm25 = new Bm25(new FieldStatistics(norms.Length, norms.Length * length, norms.Length, 1));
                var best = documents.Max(document => Bm25.Score(2f, document.Frequency, bm25.Cache[document.Norm]));
                Assert.True(Score(bm25, bounds) >= best, $"seed {seed}, average {length}");
            }

            var own = new Bm25(new FieldStatistics(norms.Length, norms.Sum(norm => (long)NormEncoding.Decode(norm)), norms.Length, 1));
            Assert.True(Score(own, bounds) <= BestSplit(own, documents) * (1 + 1e-5f), $"seed {seed}: {bounds}");
        }
    }

    private static float Score(Bm25 bm25, BlockBounds bounds) => Math.Max(
        Bm25.Score(2f, bounds.MaxFrequency, bm25.Cache[bounds.MinNorm]),
        bounds.LowFrequency == 0 ? 0f : Bm25.Score(2f, bounds.LowFrequency, bm25.Cache[bounds.LowNorm]));

    // All ways to part the frequencies into high and low ones, in the coarse steps of their code.
    private static float BestSplit(Bm25 bm25, (int Frequency, byte Norm)[] documents)
    {
        var coded = documents.Select(document => (Frequency: FrequencyBound.Decode(FrequencyBound.Encode(document.Frequency)), document.Norm)).ToArray();
        float Pair(IEnumerable<(int Frequency, byte Norm)> part) => part.Any()
            ? Bm25.Score(2f, part.Max(document => document.Frequency), bm25.Cache[part.Min(document => document.Norm)])
            : 0f;
        return coded.Select(document => document.Frequency).Append(0).Min(split =>
            Math.Max(Pair(coded.Where(document => document.Frequency > split)), Pair(coded.Where(document => document.Frequency <= split))));
    }
}
