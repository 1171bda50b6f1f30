using SearchIndex.Engine.Facets;

namespace SearchIndex.Engine.Searching;

/// <summary>How much of an answer is wanted, in which order, and what it may cost.</summary>
public sealed record SearchOptions
{
    /// <summary>Value of <see cref="CountUpTo"/> for a total that is exact.</summary>
    public const long CountAll = long.MaxValue;

    /// <summary>How many hits are given, 0 or more; 10 by default. 0 only counts.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>How many hits are left out before the first one given, 0 or more.</summary>
    public int Offset { get; init; }

    /// <summary>Criteria of order, the first decides. Empty, the default, is by relevance.</summary>
    public IReadOnlyList<SortKey> Sort { get; init; } = [];

    /// <summary>
    /// The total is exact up to this number, and "at least" beyond it, which lets a search leave out what cannot be among its hits.
    /// <see cref="CountAll"/> by default. Hits, order and scores never depend on it.
    /// </summary>
    public long CountUpTo { get; init; } = CountAll;

    /// <summary>Counts of keyword columns over all matches.</summary>
    public IReadOnlyList<FacetRequest> Facets { get; init; } = [];

    /// <summary>How many terms one prefix, wildcard, range or fuzzy query may stand for; 1 or more. What is cut is said in the notes.</summary>
    public int MaxExpandedTerms { get; init; } = 16_384;

    /// <summary>Postings, terms and candidates that may be looked at, 1 or more; unlimited by default.</summary>
    public long MaxSteps { get; init; } = long.MaxValue;

    /// <summary>How long it may take; null, the default, is unlimited. Looked at between blocks of work.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The parameters of BM25; Lucene's by default.</summary>
    public Bm25Options Bm25 { get; init; } = Bm25Options.Default;

    /// <summary>Ends the search with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
