using SearchIndex.Engine.Queries.Expansion;

namespace SearchIndex.Engine.Queries;

/// <summary>All terms within a few edits of a term: a code point inserted, removed or replaced, or two neighbours exchanged. No more edits than either has code points.</summary>
/// <remarks>
/// The nearest <see cref="MaxTerms"/> terms are searched, and where there are more the result says so. As in Lucene 8 each term
/// weighs 1 - edits / (length of the shorter one), and all are scored as if as frequent as the most frequent of them,
/// so that a rare misspelling does not outrank the word itself. A piece that was edited already is not edited again: 'ca' is
/// 3 edits from 'abc', not 2 (optimal string alignment).
/// </remarks>
public sealed class FuzzyQuery : MultiTermQuery
{
    /// <summary>Most edits that can be asked for.</summary>
    public const int LargestDistance = 2;

    /// <summary>Asks for terms like one.</summary>
    /// <param name="field">Name of an indexed field.</param>
    /// <param name="term">Up to <see cref="QueryLimits.MaxFuzzyLength"/> units.</param>
    /// <param name="maxEdits">0 to <see cref="LargestDistance"/>.</param>
    /// <param name="prefixLength">Code points at the beginning that have to be the same, the whole term where it is shorter; 0 or more.</param>
    /// <param name="maxTerms">How many terms are searched, 1 to <see cref="QueryLimits.MaxClauses"/>.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the term too long.</exception>
    public FuzzyQuery(string field, string term, int maxEdits = LargestDistance, int prefixLength = 0, int maxTerms = 50)
        : base(field, MultiTermScoring.Terms)
    {
        Term = QueryLimits.Term(term, nameof(term), QueryLimits.MaxFuzzyLength);
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, LargestDistance);
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTerms, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxTerms, QueryLimits.MaxClauses);
        MaxEdits = maxEdits;
        PrefixLength = prefixLength;
        MaxTerms = maxTerms;
    }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>Most edits of a term that fits.</summary>
    public int MaxEdits { get; }

    /// <summary>Code points at the beginning that have to be the same.</summary>
    public int PrefixLength { get; }

    /// <summary>How many terms are searched.</summary>
    public int MaxTerms { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Field}:{Term}~{MaxEdits}");

    internal override TermFilter CreateFilter() => new FuzzyTermFilter(Term, MaxEdits, PrefixLength);
}
