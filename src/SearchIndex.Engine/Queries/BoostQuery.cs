using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Another query whose scores are multiplied by a factor.</summary>
public sealed class BoostQuery : Query
{
    // Nested boosts end here, so that no score ever becomes infinite.
    private const float LargestProduct = 1e30f;

    /// <summary>Weighs a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="boost">Finite, at least 0.</param>
    /// <exception cref="ArgumentException">The boost is out of range, or the tree too deep.</exception>
    public BoostQuery(Query query, float boost)
        : base([query])
    {
        Query = query;
        Boost = QueryLimits.Boost(boost);
    }

    /// <summary>The query.</summary>
    public Query Query { get; }

    /// <summary>The factor.</summary>
    public float Boost { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Query}^{Boost}");

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        Query.CreateWeight(context, scoring, Math.Min(Boost * boost, LargestProduct));
}
