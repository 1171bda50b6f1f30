using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Documents whose number lies in a range, both ends included; the score is 1 (times the boosts around it).</summary>
public sealed class NumberRangeQuery : Query
{
    /// <summary>Asks for a range.</summary>
    /// <param name="field">Name of a field with a number column.</param>
    /// <param name="minimum">Smallest value that matches, or null.</param>
    /// <param name="maximum">Largest value that matches, or null. Smaller than the minimum matches nothing.</param>
    public NumberRangeQuery(string field, long? minimum, long? maximum)
    {
        Field = QueryLimits.Field(field);
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Name of the field.</summary>
    public string Field { get; }

    /// <summary>Smallest value that matches.</summary>
    public long? Minimum { get; }

    /// <summary>Largest value that matches.</summary>
    public long? Maximum { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Field}:[{Minimum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "*"} TO {Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "*"}]");

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        new NumberRangeWeight(Field, Minimum ?? long.MinValue, Maximum ?? long.MaxValue, boost, ToString());
}
