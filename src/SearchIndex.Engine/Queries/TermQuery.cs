using System.Text;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Documents that have one exact term; the text is not analyzed again.</summary>
public sealed class TermQuery : Query, IEquatable<TermQuery>
{
    /// <summary>Asks for a term.</summary>
    /// <param name="field">Name of an indexed field. An unknown field matches nothing.</param>
    /// <param name="term">The term as the analyzer gives it.</param>
    /// <exception cref="ArgumentException">The field is empty or the term too long.</exception>
    public TermQuery(string field, string term)
    {
        Field = QueryLimits.Field(field);
        Term = QueryLimits.Term(term, nameof(term));
    }

    /// <summary>Name of the field.</summary>
    public string Field { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <inheritdoc/>
    public bool Equals(TermQuery? other) =>
        other is not null && string.Equals(Field, other.Field, StringComparison.Ordinal) && string.Equals(Term, other.Term, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TermQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Field), StringComparer.Ordinal.GetHashCode(Term));

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{Term}";

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        TermWeight.Create(context, Field, Encoding.UTF8.GetBytes(Term), scoring, boost, this);
}
