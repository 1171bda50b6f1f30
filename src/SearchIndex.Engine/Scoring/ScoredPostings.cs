using System.Runtime.CompilerServices;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>One term of a query in one segment with all that its scores need, and bounds of its scores from skip data.</summary>
internal sealed class ScoredPostings(TermPostings postings, FieldTerms terms, float weight, float[]? cache)
{
    private int _blockLast = -1;
    private float _blockBound;

    public TermPostings Postings => postings;

    /// <summary>The product of boost and idf.</summary>
    public float Weight => weight;

    /// <summary>Whether scores were asked for when the term was bound.</summary>
    public bool Scores => cache is not null;

    public long DocumentFrequency => postings.DocumentFrequency;

    /// <summary>
    /// Whether the double sum of any scores of these terms is exact in any order, so that the order of adding them does not show.
    /// </summary>
    /// <remarks>
    /// A score w - w / (1 + x) is a multiple of the unit in the last place of w / 2: where x is at least 1 it is a single at or above
    /// w / 2; where x is less, both operands are singles at or above w / 2 and their difference is exact. With e the exponent of
    /// the smallest weight, all scores are multiples of 2^(e - 24), and sums of these below 2^(e - 24 + 53) lose nothing.
    /// </remarks>
    public static bool SumsAreExact(ReadOnlySpan<ScoredPostings> terms)
    {
        var (smallest, sum) = (double.MaxValue, 0.0);
        foreach (var term in terms)
        {
            sum += term.Weight;
            smallest = term.Weight > 0 ? Math.Min(smallest, term.Weight) : smallest;
        }

        return smallest > 1e-30 && sum < Math.ScaleB(1.0, Math.ILogB(smallest) + 28);
    }

    /// <summary>A score that no document from a number up to another (exclusive) exceeds.</summary>
    /// <param name="from">At least as much as in the call before.</param>
    /// <param name="to">More than <paramref name="from"/>.</param>
    /// <returns>0 where there is no document.</returns>
    public float Bound(int from, int to)
    {
        var bound = 0f;
        if (_blockLast < from)
        {
            Peek(from);
        }

        while (true)
        {
            bound = Math.Max(bound, _blockBound);
            if (_blockLast >= to - 1)
            {
                return bound;
            }

            Peek(_blockLast + 1);
        }
    }

    /// <summary>The last document of the block that the bounds were last taken from.</summary>
    public int BoundedUntil(int from)
    {
        if (_blockLast < from)
        {
            Peek(from);
        }

        return _blockLast;
    }

    /// <summary>Encoded length of the field in the current document.</summary>
    public byte Norm => terms.Norms.IsEmpty ? Bm25.NoNorm : terms.Norms[postings.Document];

    /// <summary>The score of the current document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Score()
    {
        var norms = terms.Norms;
        return Bm25.Score(weight, postings.Frequency, cache![norms.IsEmpty ? Bm25.NoNorm : norms[postings.Document]]);
    }

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Documents of this term.</param>
    /// <param name="frequencies">Frequencies paired with them.</param>
    /// <param name="scores">Receives the scores.</param>
    public void Score(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, Span<float> scores)
    {
        var norms = terms.Norms;
        var factors = cache.AsSpan();
        frequencies = frequencies[..documents.Length];
        scores = scores[..documents.Length];
        if (norms.IsEmpty)
        {
            for (var i = 0; i < documents.Length; i++)
            {
                scores[i] = Bm25.Score(weight, frequencies[i], factors[Bm25.NoNorm]);
            }

            return;
        }

        for (var i = 0; i < documents.Length; i++)
        {
            scores[i] = Bm25.Score(weight, frequencies[i], factors[norms[documents[i]]]);
        }
    }

    private void Peek(int target)
    {
        var bounds = postings.PeekBlock(target);
        _blockLast = bounds.LastDocument;
        _blockBound = bounds.MaxFrequency == 0 ? 0f
            : Bm25.Score(weight, bounds.MaxFrequency, cache![terms.Norms.IsEmpty ? Bm25.NoNorm : bounds.MinNorm]);
    }
}
