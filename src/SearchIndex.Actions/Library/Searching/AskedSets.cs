using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>What each part of a query matches within its scopes and filters, so that every count about it is a matter of sets. For one search.</summary>
internal sealed class AskedSets
{
    private readonly MatchSets _sets;
    private readonly UnderstoodQuery _asked;
    private readonly CancellationToken _cancellationToken;
    private readonly MatchSet _around;
    private readonly List<(QueryPart Part, MatchSet Set)> _parts = [];

    /// <summary>Finds the sets of a query.</summary>
    /// <param name="sets">Sets of the commit.</param>
    /// <param name="asked">The query.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public AskedSets(MatchSets sets, UnderstoodQuery asked, CancellationToken cancellationToken)
    {
        (_sets, _asked) = (sets, asked);
        _cancellationToken = cancellationToken;
        _around = asked.Around.Select(query => sets.Of(query, cancellationToken)).Aggregate(static (a, b) => a.And(b));
        foreach (var part in asked.Reading.Parts.Where(part => part.Match is not null && part.Role != QueryPartRole.Dropped))
        {
            _parts.Add((part, part.Own is { } own
                ? sets.Of(own, cancellationToken).Or(sets.Of(part.Wider!, cancellationToken))
                : sets.Of(part.Match!, cancellationToken)));
        }

        Result = sets.Kept(Together(asked), () => Matching(without: null));
    }

    /// <summary>What all parts that filter match together.</summary>
    public MatchSet Result { get; }

    /// <summary>How many documents have a part.</summary>
    /// <param name="part">A part of the query.</param>
    /// <returns>Null for a part that asks for nothing.</returns>
    public int? Count(QueryPart part) => Set(part) is { } set ? _around.CountWith(set) : null;

    /// <summary>How many documents match something within the scopes and filters.</summary>
    /// <param name="query">What they match.</param>
    /// <returns>The number.</returns>
    public int Count(Query query) => _around.CountWith(_sets.Of(query, _cancellationToken));

    /// <summary>How many documents match something within the scopes and filters, and something else not.</summary>
    /// <param name="query">What they match.</param>
    /// <param name="but">What they do not match.</param>
    /// <returns>The number.</returns>
    public int Count(Query query, Query but) => _around.And(_sets.Of(query, _cancellationToken)).Without(_sets.Of(but, _cancellationToken)).Count;

    /// <summary>What the query matches without one of its parts.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Documents with the part and without it.</returns>
    public MatchSet Without(QueryPart part) => Matching(part);

    /// <summary>What lacks one part of the query only.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Documents without the part.</returns>
    public MatchSet Lacking(QueryPart part) => Set(part) is { } set ? _sets.Kept(Together(_asked, part), () => Matching(part).Without(set)) : Matching(part);

    /// <summary>What the query matches with something else in place of one of its parts.</summary>
    /// <param name="part">The part.</param>
    /// <param name="instead">What stands in its place.</param>
    /// <returns>Documents.</returns>
    public MatchSet Instead(QueryPart part, Query instead) => Matching(part).And(_sets.Of(instead, _cancellationToken));

    // A name for the result that no other query has: the same parts in the same roles.
    private static Query Together(UnderstoodQuery asked, QueryPart? lacking = null)
    {
        var clauses = asked.Around.Select(query => new BooleanClause(Occur.Filter, query)).ToList();
        foreach (var part in asked.Reading.Parts.Where(part => part.Match is not null))
        {
            var match = part.Own is { } own ? BooleanQuery.Any(own, part.Wider!) : part.Match!;
            if (part.Role is QueryPartRole.Required or QueryPartRole.Filter or QueryPartRole.Excluded)
            {
                clauses.Add(new BooleanClause(part.Role == QueryPartRole.Excluded || ReferenceEquals(part, lacking) ? Occur.MustNot : Occur.Filter, match));
            }
        }

        return MatchKey.Bare(new BooleanQuery(clauses));
    }

    private MatchSet? Set(QueryPart part)
    {
        foreach (var (known, set) in _parts)
        {
            if (ReferenceEquals(known, part))
            {
                return set;
            }
        }

        return null;
    }

    private MatchSet Matching(QueryPart? without)
    {
        var result = _around;
        foreach (var (part, set) in _parts.Where(known => !ReferenceEquals(known.Part, without)))
        {
            result = part.Role switch
            {
                QueryPartRole.Required or QueryPartRole.Filter => result.And(set),
                QueryPartRole.Excluded => result.Without(set),
                _ => result,
            };
        }

        return result;
    }
}
