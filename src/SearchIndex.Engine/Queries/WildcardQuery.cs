using SearchIndex.Engine.Queries.Expansion;

namespace SearchIndex.Engine.Queries;

/// <summary>All terms that fit a pattern as a whole.</summary>
/// <remarks>
/// <c>*</c> stands for any characters, none included, <c>?</c> for exactly one code point, and <c>\</c> takes the next
/// character literally. Matching takes at most (length of pattern) × (length of term) steps whatever the pattern.
/// </remarks>
public sealed class WildcardQuery : MultiTermQuery
{
    /// <summary>Asks for a pattern.</summary>
    /// <param name="field">Name of an indexed field.</param>
    /// <param name="pattern">Up to <see cref="QueryLimits.MaxPatternLength"/> units.</param>
    /// <param name="scoring">How matches are scored.</param>
    /// <exception cref="ArgumentException">The pattern is too long.</exception>
    public WildcardQuery(string field, string pattern, MultiTermScoring scoring = MultiTermScoring.Constant)
        : base(field, scoring) => Pattern = QueryLimits.Term(pattern, nameof(pattern), QueryLimits.MaxPatternLength);

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{Pattern}";

    internal override TermFilter CreateFilter() => new WildcardTermFilter(Pattern);
}
