using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>
/// What is asked of an index: an immutable tree, independent of any index, that several threads and searches can share.
/// </summary>
/// <remarks>
/// Trees are bounded when they are built, so that walking one can never exhaust the stack:
/// <see cref="QueryLimits.MaxDepth"/> levels and <see cref="QueryLimits.MaxNodes"/> nodes.
/// </remarks>
public abstract class Query
{
    /// <summary>Makes a leaf.</summary>
    private protected Query() => (Depth, NodeCount) = (1, 1);

    /// <summary>Makes a node over others.</summary>
    /// <param name="children">The queries below it.</param>
    /// <exception cref="ArgumentException">The tree would be too deep or too large.</exception>
    private protected Query(IEnumerable<Query> children)
    {
        var (depth, nodes) = (0, 1L);
        foreach (var child in children)
        {
            ArgumentNullException.ThrowIfNull(child, nameof(children));
            depth = Math.Max(depth, child.Depth);
            nodes += child.NodeCount;
        }

        if (depth >= QueryLimits.MaxDepth)
        {
            throw new ArgumentException($"The query is nested deeper than {QueryLimits.MaxDepth} levels.", nameof(children));
        }

        if (nodes > QueryLimits.MaxNodes)
        {
            throw new ArgumentException($"The query has {nodes} parts, more than {QueryLimits.MaxNodes}.", nameof(children));
        }

        (Depth, NodeCount) = (depth + 1, (int)nodes);
    }

    /// <summary>Levels of the tree; 1 for a leaf.</summary>
    internal int Depth { get; }

    /// <summary>Queries in the tree, this one included.</summary>
    internal int NodeCount { get; }

    /// <summary>The query for people and logs, in a notation close to Lucene's; it is not meant to be parsed.</summary>
    /// <returns>One line.</returns>
    public abstract override string ToString();

    /// <summary>Binds the query to one index: statistics are read and terms are expanded here, once a search.</summary>
    /// <param name="context">The search.</param>
    /// <param name="scoring">Whether scores will be asked for.</param>
    /// <param name="boost">Factor of all scores below.</param>
    /// <returns>The bound query.</returns>
    internal abstract Weight CreateWeight(SearchContext context, bool scoring, float boost);
}
