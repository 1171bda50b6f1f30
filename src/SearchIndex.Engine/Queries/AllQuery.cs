using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Every document, with the score 1 (times the boosts around it).</summary>
public sealed class AllQuery : Query
{
    /// <inheritdoc/>
    public override string ToString() => "*:*";

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) => new AllWeight(boost);
}
