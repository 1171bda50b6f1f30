namespace SearchIndex.Engine.Queries;

/// <summary>
/// Clauses of a boolean query by their meaning, simplified as Lucene 8 does before it scores, because both steps show in
/// the last bit of a score: nested pure disjunctions are summed flat, and equal terms become one with the sum of their boosts.
/// </summary>
internal sealed record BooleanSimplification(
    IReadOnlyList<Query> Must,
    IReadOnlyList<Query> Should,
    IReadOnlyList<Query> MustNot,
    IReadOnlyList<Query> Filter,
    int MinimumShouldMatch)
{
    public static BooleanSimplification Of(BooleanQuery query)
    {
        var flat = query.MinimumShouldMatch <= 1;
        var should = new List<Query>();
        foreach (var optional in Select(query, Occur.Should))
        {
            AddOptional(should, optional, flat);
        }

        return new BooleanSimplification(
            MergeEqualTerms([.. Select(query, Occur.Must)]),
            flat ? MergeEqualTerms(should) : should,
            [.. Select(query, Occur.MustNot)],
            [.. Select(query, Occur.Filter)],
            query.MinimumShouldMatch);
    }

    private static IEnumerable<Query> Select(BooleanQuery query, Occur occur) =>
        query.Clauses.Where(clause => clause.Occur == occur).Select(clause => clause.Query);

    private static void AddOptional(List<Query> into, Query query, bool flat)
    {
        if (flat && query is BooleanQuery { MinimumShouldMatch: <= 1 } nested && nested.Clauses.Count > 0
            && nested.Clauses.All(clause => clause.Occur == Occur.Should))
        {
            foreach (var clause in nested.Clauses)
            {
                AddOptional(into, clause.Query, flat);
            }
        }
        else
        {
            into.Add(query);
        }
    }

    private static List<Query> MergeEqualTerms(List<Query> queries)
    {
        var places = new Dictionary<TermQuery, (int Place, double Boost)>();
        var merged = new List<Query>(queries.Count);
        foreach (var query in queries)
        {
            var (inner, boost) = Unwrap(query);
            if (inner is not TermQuery term)
            {
                merged.Add(query);
            }
            else if (places.TryGetValue(term, out var known))
            {
                places[term] = (known.Place, known.Boost + boost);
                merged[known.Place] = new BoostQuery(term, (float)(known.Boost + boost));
            }
            else
            {
                places.Add(term, (merged.Count, boost));
                merged.Add(query);
            }
        }

        return merged;
    }

    private static (Query Inner, double Boost) Unwrap(Query query)
    {
        var boost = 1.0;
        while (query is BoostQuery boosted)
        {
            boost *= boosted.Boost;
            query = boosted.Query;
        }

        return (query, boost);
    }
}
