using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>A query with the filters and scopes around it, ready for the engine.</summary>
internal sealed class UnderstoodQuery
{
    private readonly List<BooleanClause> _around;

    /// <summary>Puts a query together.</summary>
    /// <param name="reading">The parts.</param>
    /// <param name="filters">All of them must match.</param>
    /// <param name="scopes">Any of them.</param>
    public UnderstoodQuery(QueryReading reading, IReadOnlyList<Query> filters, IReadOnlyList<string> scopes)
    {
        Reading = reading;
        Scopes = scopes;
        _around =
        [
            new BooleanClause(Occur.Filter, BooleanQuery.Any(scopes.Select(scope => new TermQuery(LibraryFields.Scope, scope)))),
            .. filters.Select(filter => new BooleanClause(Occur.Filter, filter)),
        ];
    }

    private UnderstoodQuery(UnderstoodQuery of, QueryReading reading, List<BooleanClause> around)
    {
        (Reading, Scopes, _around) = (reading, of.Scopes, around);
        (Ranked, Second, Bm25, IsWidened) = (of.Ranked, of.Second, of.Bm25, of.IsWidened);
    }

    /// <summary>The parts.</summary>
    public QueryReading Reading { get; }

    /// <summary>Which scopes are searched.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>What ranks in place of the parts that do not filter, for a search by best match; null for all others.</summary>
    public Query? Ranked { get; init; }

    /// <summary>What ranks the best of these once more, or null.</summary>
    public Query? Second { get; init; }

    /// <summary>The parameters of BM25.</summary>
    public Bm25Options Bm25 { get; init; } = Bm25Options.Default;

    /// <summary>Whether anything in it ranks.</summary>
    public bool HasScores => Reading.Parts.Any(part => part.Match is not null && part.Role is QueryPartRole.Required or QueryPartRole.Optional);

    /// <summary>Whether something in it stands for terms of the index that are looked up, of which there may be more than are searched.</summary>
    public bool StandsForTerms => Reading.Parts.Any(part => StandsFor(part.Match) || StandsFor(part.Better));

    /// <summary>Whether actions that name only something narrower match.</summary>
    public bool IsWidened { get; private init; }

    /// <summary>The same query, which takes actions that name only something narrower too.</summary>
    /// <returns>Null where no part of it can be widened.</returns>
    public UnderstoodQuery? Widened()
    {
        if (IsWidened || !Reading.Parts.Any(CanWiden))
        {
            return null;
        }

        var parts = Reading.Parts.Select(part => CanWiden(part) ? part with { Match = BooleanQuery.Any(part.Match!, part.Wider!), Own = part.Match } : part);
        return new UnderstoodQuery(this, Reading with { Parts = [.. parts] }, _around) { IsWidened = true };
    }

    /// <summary>The same query with a filter more.</summary>
    /// <param name="filter">What has to match.</param>
    /// <returns>A new query.</returns>
    public UnderstoodQuery NarrowedBy(Query filter) => new(this, Reading, [.. _around, new BooleanClause(Occur.Filter, filter)]);

    private static bool StandsFor(Query? query) => query switch
    {
        MultiTermQuery => true,
        BoostQuery boost => StandsFor(boost.Query),
        ConstantScoreQuery constant => StandsFor(constant.Query),
        DisjunctionMaxQuery disjunction => disjunction.Queries.Any(StandsFor),
        BooleanQuery boolean => boolean.Clauses.Any(clause => StandsFor(clause.Query)),
        _ => false,
    };

    private static bool CanWiden(QueryPart part) => part is { Role: QueryPartRole.Required, Match: not null, Wider: not null };

    /// <summary>What every hit must match, whatever the query asks: its scopes and filters.</summary>
    public IEnumerable<Query> Around => _around.Select(clause => clause.Query);

    /// <summary>What ranks documents that are known to match.</summary>
    /// <param name="known">A query for them.</param>
    /// <param name="without">A part that they lack, or null.</param>
    /// <returns>A query of the engine.</returns>
    public BooleanQuery Ranking(Query known, QueryPart? without = null)
    {
        var clauses = new List<BooleanClause> { new(Occur.Filter, known) };
        foreach (var part in Reading.Parts.Where(part => !ReferenceEquals(part, without)))
        {
            if (part.Match is { } match && part.Role is QueryPartRole.Required or QueryPartRole.Optional)
            {
                clauses.Add(new BooleanClause(part.Role == QueryPartRole.Required ? Occur.Must : Occur.Should, match));
            }

            if (part.Better is { } better)
            {
                clauses.Add(new BooleanClause(Occur.Should, better));
            }
        }

        return new BooleanQuery(clauses);
    }

    /// <summary>The whole query.</summary>
    /// <returns>A query of the engine.</returns>
    public BooleanQuery Query()
    {
        var clauses = new List<BooleanClause>(_around);
        if (Ranked is not null)
        {
            clauses.Add(new BooleanClause(Occur.Must, Ranked));
        }

        foreach (var part in Reading.Parts)
        {
            if (Ranked is not null && part.Role == QueryPartRole.Optional)
            {
                continue;
            }

            if (part.Match is { } match && part.Role != QueryPartRole.Dropped)
            {
                clauses.Add(new BooleanClause(part.Role switch
                {
                    QueryPartRole.Required => Occur.Must,
                    QueryPartRole.Filter => Occur.Filter,
                    QueryPartRole.Excluded => Occur.MustNot,
                    _ => Occur.Should,
                }, match));
            }

            if (part.Better is { } better)
            {
                clauses.Add(new BooleanClause(Occur.Should, better));
            }
        }

        return new BooleanQuery(clauses);
    }
}
