using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Documents that have a term or a column value in a field; the score is 1 (times the boosts around it).</summary>
public sealed class ExistsQuery : Query
{
    /// <summary>Asks for a field.</summary>
    /// <param name="field">Name of a field that is indexed or has a column.</param>
    public ExistsQuery(string field) => Field = QueryLimits.Field(field);

    /// <summary>Name of the field.</summary>
    public string Field { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:*";

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        new ExistsWeight(Field, boost, ToString());
}
