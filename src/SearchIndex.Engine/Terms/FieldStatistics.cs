namespace SearchIndex.Engine.Terms;

/// <summary>Sums over one indexed field, as BM25 needs them; deleted documents count until a merge drops them.</summary>
/// <param name="DocumentCount">Documents that have at least one term in the field.</param>
/// <param name="SumTotalFrequency">Number of tokens in all of them.</param>
/// <param name="SumDocumentFrequency">Number of postings.</param>
/// <param name="TermCount">Number of distinct terms in this segment.</param>
public readonly record struct FieldStatistics(int DocumentCount, long SumTotalFrequency, long SumDocumentFrequency, int TermCount);
