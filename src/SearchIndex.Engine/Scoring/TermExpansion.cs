using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Queries.Expansion;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>The terms of an index that a query stands for, in byte order, no more than the search allows.</summary>
internal sealed class TermExpansion
{
    private sealed record Place(byte[] Bytes, float Boost, SegmentTerm Segment);

    private TermExpansion(IReadOnlyList<ExpandedTerm> terms) => Terms = terms;

    public IReadOnlyList<ExpandedTerm> Terms { get; }

    public static TermExpansion Of(SearchContext context, MultiTermQuery query)
    {
        var limit = context.Options.MaxExpandedTerms;
        var places = new List<Place>();
        foreach (var segment in context.Snapshot.Segments)
        {
            if (segment.Terms(query.Field) is { } terms)
            {
                Walk(context, segment, terms, query, limit, places);
            }
        }

        // Each segment gave its first terms, one more than allowed, so the first of all are among them.
        List<ExpandedTerm> all =
        [
            .. places.GroupBy(place => place.Bytes, TermBytes.Comparer)
                .OrderBy(group => group.Key, TermBytes.Order)
                .Select(group => new ExpandedTerm(group.Key, group.First().Boost, [.. group.Select(place => place.Segment)])),
        ];
        if (query is FuzzyQuery fuzzy)
        {
            return new TermExpansion(Nearest(context, fuzzy, all));
        }

        if (all.Count > limit)
        {
            all.RemoveRange(limit, all.Count - limit);
            context.Note($"'{query}' stands for more than {limit} terms; only the first {limit} in the order of characters were searched.");
        }

        return new TermExpansion(all);
    }

    private static List<ExpandedTerm> Nearest(SearchContext context, FuzzyQuery fuzzy, List<ExpandedTerm> all)
    {
        var limit = Math.Min(fuzzy.MaxTerms, context.Options.MaxExpandedTerms);
        if (all.Count <= limit)
        {
            return all;
        }

        context.Note($"'{fuzzy}' is like {all.Count} terms; only the nearest {limit} were searched.");
        return [.. all.OrderByDescending(term => term.Boost).Take(limit).OrderBy(term => term.Bytes, TermBytes.Order)];
    }

    private static void Walk(
        SearchContext context, SegmentReader segment, FieldTerms terms, MultiTermQuery query, int limit, List<Place> places)
    {
        // A fuzzy query wants its nearest terms, which may come last; the budget of the search bounds the walk.
        var wanted = query is FuzzyQuery ? int.MaxValue : limit + 1;
        var filter = query.CreateFilter();
        var cursor = terms.Terms();
        var stands = filter.First.IsEmpty ? cursor.MoveNext() : cursor.Seek(filter.First);
        while (stands && wanted > 0)
        {
            if (!context.Guard.Charge(1))
            {
                context.Note($"The budget of the search ended while the terms of '{query}' were looked up; some were not searched.");
                return;
            }

            switch (filter.Judge(cursor.Term))
            {
                case TermVerdict.Accept:
                    places.Add(new Place(cursor.Term.ToArray(), filter.Boost(cursor.Term), new SegmentTerm(segment, terms, cursor.Entry)));
                    wanted--;
                    stands = cursor.MoveNext();
                    break;
                case TermVerdict.Skip:
                    stands = cursor.Seek(filter.SkipTarget);
                    break;
                case TermVerdict.Stop:
                    return;
                default:
                    stands = cursor.MoveNext();
                    break;
            }
        }
    }
}
