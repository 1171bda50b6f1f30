using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// BM25 in the arithmetic of Lucene 8 (<c>BM25Similarity</c> of 8.8.1): everything in single precision but the logarithm and
/// the average, so that scores are equal to the bit. There is no factor (k1 + 1).
/// </summary>
/// <remarks>
/// <code>
/// idf   = (float) ln(1 + (N - df + 0.5) / (df + 0.5))
/// avgdl = (float) (sumTotalTermFreq / (double) N)
/// cache = 1f / (k1 * ((1 - b) + b * length / avgdl))
/// score = w - w / (1f + freq * cache), w = boost * idf
/// </code>
/// Each step rounds monotonously, so a higher frequency or a shorter field never gives a lower score.
/// </remarks>
internal sealed class Bm25
{
    private readonly Bm25Options _options;

    // What a field without norms counts for each document.
    public const byte NoNorm = 1;

    private readonly float[] _cache = new float[256];

    public Bm25(in FieldStatistics statistics, Bm25Options? options = null)
    {
        _options = options ?? Bm25Options.Default;
        var (k1, b) = (_options.K1, _options.B);
        DocumentCount = statistics.DocumentCount;
        AverageLength = (float)(statistics.SumTotalFrequency / (double)statistics.DocumentCount);
        for (var norm = 0; norm < _cache.Length; norm++)
        {
            _cache[norm] = 1f / (k1 * ((1 - b) + (b * NormEncoding.Decode((byte)norm) / AverageLength)));
        }
    }

    /// <summary>Documents that have the field.</summary>
    public int DocumentCount { get; }

    /// <summary>Mean length of the field.</summary>
    public float AverageLength { get; }

    /// <summary>The factor of the frequency by encoded length.</summary>
    public float[] Cache => _cache;

    public float Idf(long documentFrequency) =>
        (float)Math.Log(1 + ((DocumentCount - documentFrequency + 0.5D) / (documentFrequency + 0.5D)));

    public static float Score(float weight, float frequency, float cached) => weight - (weight / (1f + (frequency * cached)));

    public Explanation Explain(float weight, float frequency, byte norm, string what, IReadOnlyList<Explanation> parts) =>
        Explanation.Match(Score(weight, frequency, _cache[norm]), $"{what}: weight - weight / (1 + frequency * length factor)",
        [
            Explanation.Match(weight, "weight, the product of boost and idf", parts),
            Explanation.Match(frequency, "frequency in the document"),
            Explanation.Match(_cache[norm], FormattableString.Invariant(
                $"length factor of {NormEncoding.Decode(norm)} tokens (rounded), where {AverageLength} is the average; k1 {_options.K1}, b {_options.B}")),
        ]);
}
