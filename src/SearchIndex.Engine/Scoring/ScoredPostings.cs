using System.Runtime.CompilerServices;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>One term of a query in one segment with all that its scores need, and bounds of its scores from skip data.</summary>
internal sealed class ScoredPostings(TermPostings postings, FieldTerms terms, float weight, float[]? cache)
{
    public TermPostings Postings => postings;

    /// <summary>The product of boost and idf.</summary>
    public float Weight => weight;

    /// <summary>Whether scores were asked for when the term was bound.</summary>
    public bool Scores => cache is not null;

    public long DocumentFrequency => postings.DocumentFrequency;

    /// <summary>Encoded length of the field in the current document.</summary>
    public byte Norm => terms.Norms.IsEmpty ? Bm25.NoNorm : terms.Norms[postings.Document];

    /// <summary>The score of the current document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Score()
    {
        var norms = terms.Norms;
        return Bm25.Score(weight, postings.Frequency, cache![norms.IsEmpty ? Bm25.NoNorm : norms[postings.Document]]);
    }
}
