namespace SearchIndex.TestKit.Engine;

/// <summary>
/// BM25 written down once more from its description (the peer's "Comparing scores"), apart from the engine's own code:
/// single precision at each step, the logarithm and the average length in double precision.
/// </summary>
/// <param name="documentCount">Documents that have the field.</param>
/// <param name="tokenCount">Tokens in all of them.</param>
public sealed class ReferenceBm25(int documentCount, long tokenCount)
{
    private readonly float _average = (float)(tokenCount / (double)documentCount);

    /// <summary>A length as one byte keeps it: exact up to 40, then its 4 leading bits above 24.</summary>
    /// <param name="length">Number of tokens.</param>
    /// <returns>The length that counts.</returns>
    public static int StoredLength(int length)
    {
        if (length < 40)
        {
            return length;
        }

        var above = length - 24;
        var unit = 1;
        while (above / unit >= 16)
        {
            unit *= 2;
        }

        return 24 + (above / unit * unit);
    }

    /// <summary>How much it says that a document has a term.</summary>
    /// <param name="documentFrequency">How many documents have it.</param>
    /// <returns>The logarithm, rounded.</returns>
    public float Idf(long documentFrequency) =>
        (float)Math.Log(1 + ((documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    /// <summary>The score of one term or phrase in one document.</summary>
    /// <param name="weight">Boost times idf.</param>
    /// <param name="frequency">How often it stands in the document.</param>
    /// <param name="length">Number of tokens of the document; null where the field keeps no lengths.</param>
    /// <returns>The score.</returns>
    public float Score(float weight, float frequency, int? length)
    {
        var stored = (float)(length is { } tokens ? StoredLength(tokens) : 1);
        var scaled = 0.75f * stored;
        scaled /= _average;
        var norm = 1f - 0.75f;
        norm += scaled;
        norm = 1.2f * norm;
        var cached = 1f / norm;
        var denominator = frequency * cached;
        denominator += 1f;
        return weight - (weight / denominator);
    }
}
