using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>All terms that fit a description, bound: one set of documents a segment.</summary>
internal sealed class MultiTermWeight : Weight
{
    // Lucene 8 scores term by term up to its clause limit; beyond that a sum over terms says nothing about a document anyway.
    private const int MostScoredTerms = QueryLimits.MaxClauses;

    private readonly TermExpansion _expansion;
    private readonly float _boost;
    private readonly string _description;

    private MultiTermWeight(TermExpansion expansion, float boost, string description)
    {
        _expansion = expansion;
        _boost = boost;
        _description = description;
    }

    public static Weight Create(SearchContext context, MultiTermQuery query, bool scoring, float boost)
    {
        var expansion = TermExpansion.Of(context, query);
        if (expansion.Terms.Count == 0)
        {
            return NoneWeight.Instance;
        }

        if (!scoring || query.Scoring == MultiTermScoring.Constant)
        {
            return new MultiTermWeight(expansion, boost, query.ToString());
        }

        if (expansion.Terms.Count > MostScoredTerms)
        {
            context.Note($"'{query}' stands for {expansion.Terms.Count} terms; with so many each match counts the same.");
            return new MultiTermWeight(expansion, boost, query.ToString());
        }

        return Scored(context, query, expansion, boost);
    }

    public override Scorer? CreateScorer(SegmentReader segment)
    {
        var set = new DocumentSet(segment.DocumentCount);
        var found = false;
        foreach (var term in _expansion.Terms)
        {
            foreach (var place in term.Segments)
            {
                if (ReferenceEquals(place.Segment, segment))
                {
                    found = true;
                    PostingsReading.AddAll(place.Terms, place.Entry, set);
                }
            }
        }

        return found ? new DocumentSetScorer(set, set.Count(), _boost) : null;
    }

    public override Explanation Explain(SegmentReader segment, int document)
    {
        var terms = new List<string>();
        foreach (var term in _expansion.Terms)
        {
            if (term.Segments.Any(place => ReferenceEquals(place.Segment, segment) && place.Terms.Postings(place.Entry).Advance(document) == document))
            {
                terms.Add(term.Text);
            }
        }

        return terms.Count == 0
            ? Explanation.NoMatch($"{_description}: the document has none of the {_expansion.Terms.Count} terms")
            : Explanation.Match(_boost, $"{_description}: the document has {string.Join(", ", terms.Take(10))}{(terms.Count > 10 ? ", ..." : "")}; boost");
    }

    private static Weight Scored(SearchContext context, MultiTermQuery query, TermExpansion expansion, float boost)
    {
        // Terms of a fuzzy query are scored as if all were as frequent as the most frequent, so that rare misspellings do not win.
        var largest = query is FuzzyQuery ? expansion.Terms.Max(term => SegmentTerm.DocumentFrequency(term.Segments)) : 0;
        Weight[] weights =
        [
            .. expansion.Terms.Select(term => TermWeight.Create(
                context,
                query.Field,
                term.Segments,
                largest > 0 ? largest : SegmentTerm.DocumentFrequency(term.Segments),
                scoring: true,
                term.Boost * boost,
                $"{query.Field}:{term.Text}")),
        ];
        return weights.Length == 1 ? weights[0] : BooleanWeight.Disjunction(weights);
    }
}
