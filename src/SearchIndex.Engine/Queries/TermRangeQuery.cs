using System.Text;
using SearchIndex.Engine.Queries.Expansion;

namespace SearchIndex.Engine.Queries;

/// <summary>All terms between two, in the order of code points.</summary>
public sealed class TermRangeQuery : MultiTermQuery
{
    /// <summary>Asks for a range.</summary>
    /// <param name="field">Name of an indexed field.</param>
    /// <param name="lower">Lower end, or null.</param>
    /// <param name="upper">Upper end, or null. Before the lower end matches nothing.</param>
    /// <param name="includeLower">Whether the lower end itself fits.</param>
    /// <param name="includeUpper">Whether the upper end itself fits.</param>
    /// <param name="scoring">How matches are scored.</param>
    /// <exception cref="ArgumentException">An end is too long.</exception>
    public TermRangeQuery(
        string field,
        string? lower,
        string? upper,
        bool includeLower = true,
        bool includeUpper = true,
        MultiTermScoring scoring = MultiTermScoring.Constant)
        : base(field, scoring)
    {
        Lower = lower is null ? null : QueryLimits.Term(lower, nameof(lower));
        Upper = upper is null ? null : QueryLimits.Term(upper, nameof(upper));
        IncludeLower = includeLower;
        IncludeUpper = includeUpper;
    }

    /// <summary>Lower end, or null.</summary>
    public string? Lower { get; }

    /// <summary>Upper end, or null.</summary>
    public string? Upper { get; }

    /// <summary>Whether the lower end itself fits.</summary>
    public bool IncludeLower { get; }

    /// <summary>Whether the upper end itself fits.</summary>
    public bool IncludeUpper { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{(IncludeLower ? '[' : '{')}{Lower ?? "*"} TO {Upper ?? "*"}{(IncludeUpper ? ']' : '}')}";

    internal override TermFilter CreateFilter() => new RangeTermFilter(
        Lower is null ? null : Encoding.UTF8.GetBytes(Lower),
        Upper is null ? null : Encoding.UTF8.GetBytes(Upper),
        IncludeLower,
        IncludeUpper);
}
