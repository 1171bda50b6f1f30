using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Matches what another query matches, with the score 1 (times the boosts around it).</summary>
public sealed class ConstantScoreQuery : Query
{
    /// <summary>Makes a query of constant score.</summary>
    /// <param name="query">What has to match.</param>
    /// <exception cref="ArgumentException">The tree is too deep.</exception>
    public ConstantScoreQuery(Query query)
        : base([query]) => Query = query;

    /// <summary>What has to match.</summary>
    public Query Query { get; }

    /// <inheritdoc/>
    public override string ToString() => $"constant({Query})";

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        new ConstantScoreWeight(Query.CreateWeight(context, scoring: false, 1f), boost, ToString());
}
