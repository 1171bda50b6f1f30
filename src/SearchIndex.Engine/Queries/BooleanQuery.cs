using System.Text;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Clauses combined.</summary>
/// <remarks>
/// A document matches when all <see cref="Occur.Must"/> and <see cref="Occur.Filter"/> clauses match, none of the
/// <see cref="Occur.MustNot"/> ones, and at least <see cref="MinimumShouldMatch"/> of the <see cref="Occur.Should"/> ones;
/// without a required clause at least one of these. A query of nothing but exclusions matches nothing.
/// The score is that of Lucene 8: required and optional clauses are each summed in double precision and rounded once,
/// then added. Nested pure disjunctions are summed flat, and a term that stands twice counts as one of twice the boost.
/// </remarks>
public sealed class BooleanQuery : Query
{
    /// <summary>Combines clauses.</summary>
    /// <param name="clauses">Up to <see cref="QueryLimits.MaxClauses"/>.</param>
    /// <param name="minimumShouldMatch">How many optional clauses have to match; 0 or more. More than there are matches nothing.</param>
    /// <exception cref="ArgumentException">There are too many clauses, or the tree is too deep.</exception>
    public BooleanQuery(IReadOnlyList<BooleanClause> clauses, int minimumShouldMatch = 0)
        : base((clauses ?? throw new ArgumentNullException(nameof(clauses))).Select(clause => clause.Query))
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimumShouldMatch);
        if (clauses.Count > QueryLimits.MaxClauses)
        {
            throw new ArgumentException($"A boolean query has {clauses.Count} clauses, more than {QueryLimits.MaxClauses}.", nameof(clauses));
        }

        Clauses = [.. clauses];
        MinimumShouldMatch = minimumShouldMatch;
    }

    /// <summary>The clauses in order.</summary>
    public IReadOnlyList<BooleanClause> Clauses { get; }

    /// <summary>How many optional clauses have to match.</summary>
    public int MinimumShouldMatch { get; }

    /// <summary>All of the queries have to match.</summary>
    /// <param name="queries">The queries.</param>
    /// <returns>A query of <see cref="Occur.Must"/> clauses.</returns>
    public static BooleanQuery All(params IEnumerable<Query> queries) => Of(Occur.Must, queries);

    /// <summary>At least one of the queries has to match.</summary>
    /// <param name="queries">The queries.</param>
    /// <returns>A query of <see cref="Occur.Should"/> clauses.</returns>
    public static BooleanQuery Any(params IEnumerable<Query> queries) => Of(Occur.Should, queries);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("(");
        foreach (var (occur, query) in Clauses)
        {
            text.Append(text.Length > 1 ? " " : "");
            text.Append(occur switch { Occur.Must => "+", Occur.MustNot => "-", Occur.Filter => "#", _ => "" });
            text.Append(query);
        }

        text.Append(')');
        return MinimumShouldMatch > 0 ? $"{text}~{MinimumShouldMatch}" : text.ToString();
    }

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        BooleanWeight.Create(context, BooleanSimplification.Of(this), scoring, boost);

    private static BooleanQuery Of(Occur occur, IEnumerable<Query> queries) =>
        new([.. queries.Select(query => new BooleanClause(occur, query))]);
}
