namespace SearchIndex.Engine.Queries;

/// <summary>Bounds of query trees. A builder that goes beyond one gets an <see cref="ArgumentException"/>.</summary>
public static class QueryLimits
{
    /// <summary>Levels of nesting.</summary>
    public const int MaxDepth = 100;

    /// <summary>Queries in one tree.</summary>
    public const int MaxNodes = 16_384;

    /// <summary>Clauses of one boolean or disjunction-max query.</summary>
    public const int MaxClauses = 1_024;

    /// <summary>Terms of one phrase, alternatives included.</summary>
    public const int MaxPhraseTerms = 1_024;

    /// <summary>UTF-16 units of a term, prefix or pattern. Longer terms are never indexed whole.</summary>
    public const int MaxTermLength = 32_766;

    /// <summary>UTF-16 units of the term of a fuzzy query.</summary>
    public const int MaxFuzzyLength = 256;

    /// <summary>Units of a wildcard pattern.</summary>
    public const int MaxPatternLength = 1_024;

    internal static string Term(string term, string name, int limit = MaxTermLength)
    {
        ArgumentNullException.ThrowIfNull(term, name);
        return term.Length <= limit ? term
            : throw new ArgumentException($"A text of {term.Length} characters is longer than the {limit} that a query takes.", name);
    }

    internal static string Field(string field)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return field;
    }

    internal static float Boost(float boost) => float.IsFinite(boost) && boost >= 0 ? boost
        : throw new ArgumentOutOfRangeException(nameof(boost), boost, "A boost is a finite number of at least 0.");
}
