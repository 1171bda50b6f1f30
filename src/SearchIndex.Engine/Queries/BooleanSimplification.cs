namespace SearchIndex.Engine.Queries;

/// <summary>
/// Clauses of a boolean query by their meaning, simplified as Lucene 8 does before it scores, because both steps show in
/// the last bit of a score: nested pure disjunctions are summed flat, queries around a single one vanish, and equal terms become
/// one with the sum of their boosts.
/// </summary>
internal sealed record BooleanSimplification(
    IReadOnlyList<Query> Must,
    IReadOnlyList<Query> Should,
    IReadOnlyList<Query> MustNot,
    IReadOnlyList<Query> Filter,
    int MinimumShouldMatch)
{
    // More plain terms than this are compared by a table.
    private const int FewTerms = 8;

    public static BooleanSimplification Of(BooleanQuery query) =>
        OfPlainTerms(query) ?? Of(query, new Dictionary<Query, Query>(ReferenceEqualityComparer.Instance));

    // A few different terms, all required or all optional, as most queries are: there is nothing to simplify.
    private static BooleanSimplification? OfPlainTerms(BooleanQuery query)
    {
        var clauses = query.Clauses;
        if (clauses.Count is 0 or > FewTerms || clauses[0].Occur is not (Occur.Must or Occur.Should))
        {
            return null;
        }

        var terms = new Query[clauses.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            if (clauses[i].Query is not TermQuery term || clauses[i].Occur != clauses[0].Occur || Array.IndexOf(terms, term, 0, i) >= 0)
            {
                return null;
            }

            terms[i] = term;
        }

        return clauses[0].Occur == Occur.Must
            ? new BooleanSimplification(terms, [], [], [], query.MinimumShouldMatch)
            : new BooleanSimplification([], terms, [], [], query.MinimumShouldMatch);
    }

    // Each query below is simplified once and remembered: without that, nesting would double the work at each level.
    private static BooleanSimplification Of(BooleanQuery query, Dictionary<Query, Query> simplified)
    {
        var flat = query.MinimumShouldMatch <= 1;
        var should = new List<Query>();
        foreach (var optional in Select(query, Occur.Should))
        {
            AddOptional(should, optional, flat, simplified);
        }

        return new BooleanSimplification(
            MergeEqualTerms(Select(query, Occur.Must).Select(part => Simplify(part, simplified))),
            flat ? MergeEqualTerms(should) : should,
            [.. Select(query, Occur.MustNot)],
            [.. Select(query, Occur.Filter)],
            query.MinimumShouldMatch);
    }

    private static IEnumerable<Query> Select(BooleanQuery query, Occur occur) =>
        query.Clauses.Where(clause => clause.Occur == occur).Select(clause => clause.Query);

    private static void AddOptional(List<Query> into, Query query, bool flat, Dictionary<Query, Query> simplified)
    {
        query = Simplify(query, simplified);
        if (flat && query is BooleanQuery { MinimumShouldMatch: <= 1 } nested && nested.Clauses.Count > 0
            && nested.Clauses.All(clause => clause.Occur == Occur.Should))
        {
            foreach (var clause in nested.Clauses)
            {
                AddOptional(into, clause.Query, flat, simplified);
            }
        }
        else
        {
            into.Add(query);
        }
    }

    private static Query Simplify(Query query, Dictionary<Query, Query> simplified)
    {
        if (!simplified.TryGetValue(query, out var simple))
        {
            simplified[query] = simple = Single(query, simplified);
        }

        return simple;
    }

    // What stands for a single query becomes that query, so that it can meet its like.
    private static Query Single(Query query, Dictionary<Query, Query> simplified)
    {
        switch (query)
        {
            case BoostQuery boost when Simplify(boost.Query, simplified) is var inner && !ReferenceEquals(inner, boost.Query):
                return new BoostQuery(inner, boost.Boost);
            case PhraseQuery { Slots: [{ Terms: [var term] }] } phrase:
                return new TermQuery(phrase.Field, term);
            case DisjunctionMaxQuery { Queries: [var only] }:
                return Simplify(only, simplified);
            case BooleanQuery { MinimumShouldMatch: <= 1 } boolean when Of(boolean, simplified) is { MustNot.Count: 0, Filter.Count: 0 } parts
                && parts.Must.Count + parts.Should.Count == 1 && parts.MinimumShouldMatch <= parts.Should.Count:
                return parts.Must.Count == 1 ? parts.Must[0] : parts.Should[0];
            default:
                return query;
        }
    }

    private static List<Query> MergeEqualTerms(IEnumerable<Query> queries)
    {
        var places = new Dictionary<TermQuery, (int Place, double Boost)>();
        var merged = new List<Query>();
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
