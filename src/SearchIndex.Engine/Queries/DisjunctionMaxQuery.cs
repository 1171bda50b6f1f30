using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>At least one of several queries; the score is the best one's, plus a share of the others'.</summary>
/// <remarks>For one word looked up in several fields, where the sum would reward saying it twice.</remarks>
public sealed class DisjunctionMaxQuery : Query
{
    /// <summary>Combines queries.</summary>
    /// <param name="queries">Up to <see cref="QueryLimits.MaxClauses"/>; none matches nothing.</param>
    /// <param name="tieBreaker">Share of the other scores, 0 to 1.</param>
    /// <exception cref="ArgumentException">There are too many queries, the tree is too deep, or the share is out of range.</exception>
    public DisjunctionMaxQuery(IReadOnlyList<Query> queries, float tieBreaker = 0f)
        : base(queries ?? throw new ArgumentNullException(nameof(queries)))
    {
        if (queries.Count > QueryLimits.MaxClauses)
        {
            throw new ArgumentException($"A disjunction has {queries.Count} parts, more than {QueryLimits.MaxClauses}.", nameof(queries));
        }

        if (!(tieBreaker is >= 0f and <= 1f))
        {
            throw new ArgumentOutOfRangeException(nameof(tieBreaker), tieBreaker, "A tie breaker is a number from 0 to 1.");
        }

        Queries = [.. queries];
        TieBreaker = tieBreaker;
    }

    /// <summary>The queries in order.</summary>
    public IReadOnlyList<Query> Queries { get; }

    /// <summary>Share of the scores that are not the best.</summary>
    public float TieBreaker { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"({string.Join(" | ", Queries)})~{TieBreaker}");

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) => Queries.Count switch
    {
        0 => NoneWeight.Instance,
        1 => Queries[0].CreateWeight(context, scoring, boost),
        _ => new DisjunctionMaxWeight([.. Queries.Select(query => query.CreateWeight(context, scoring, boost))], TieBreaker, scoring),
    };
}
