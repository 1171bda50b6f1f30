using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>Clauses combined, bound: see <see cref="BooleanQuery"/> for what matches and how scores are summed.</summary>
internal sealed class BooleanWeight : Weight
{
    private readonly IReadOnlyList<Weight> _must;
    private readonly IReadOnlyList<Weight> _should;
    private readonly IReadOnlyList<Weight> _mustNot;
    private readonly IReadOnlyList<Weight> _filter;
    private readonly int _minimumShouldMatch;
    private readonly bool _scoring;

    private BooleanWeight(
        IReadOnlyList<Weight> must,
        IReadOnlyList<Weight> should,
        IReadOnlyList<Weight> mustNot,
        IReadOnlyList<Weight> filter,
        int minimumShouldMatch,
        bool scoring)
    {
        _must = must;
        _should = should;
        _mustNot = mustNot;
        _filter = filter;
        _minimumShouldMatch = minimumShouldMatch;
        _scoring = scoring;
    }

    private bool IsPureDisjunction => _must.Count + _mustNot.Count + _filter.Count == 0 && _minimumShouldMatch <= 1;

    private bool IsPureConjunction => _should.Count + _mustNot.Count + _filter.Count == 0;

    public static Weight Create(SearchContext context, BooleanSimplification clauses, bool scoring, float boost)
    {
        Weight[] Bind(IReadOnlyList<Query> queries, bool scores)
        {
            var bound = queries.Count == 0 ? [] : new Weight[queries.Count];
            for (var i = 0; i < bound.Length; i++)
            {
                bound[i] = queries[i].CreateWeight(context, scores, scores ? boost : 1f);
            }

            return bound;
        }

        var (must, should, minimum) = (clauses.Must, clauses.Should, clauses.MinimumShouldMatch);
        if (minimum > should.Count || (must.Count + should.Count + clauses.Filter.Count == 0))
        {
            return NoneWeight.Instance;
        }

        if (minimum > 0 && minimum == should.Count)
        {
            // All optional clauses are needed: they are summed with the required ones.
            (must, should, minimum) = ([.. must, .. should], [], 0);
        }
        else if (!scoring && minimum == 0 && must.Count + clauses.Filter.Count > 0)
        {
            should = [];
        }

        if (clauses.MustNot.Count + clauses.Filter.Count == 0 && must.Count + should.Count == 1)
        {
            return (must.Count == 1 ? must[0] : should[0]).CreateWeight(context, scoring, boost);
        }

        return new BooleanWeight(
            Bind(must, scoring), Bind(should, scoring), Bind(clauses.MustNot, false), Bind(clauses.Filter, false), minimum, scoring);
    }

    /// <summary>At least one of several weights, all of which count.</summary>
    public static BooleanWeight Disjunction(IReadOnlyList<Weight> should) => new([], should, [], [], minimumShouldMatch: 0, scoring: true);

    public override Scorer? CreateScorer(SegmentReader segment)
    {
        if (Open(_must, segment, all: true) is not { } must || Open(_filter, segment, all: true) is not { } filter)
        {
            return null;
        }

        var should = Open(_should, segment, all: false)!;
        var needed = must.Count + filter.Count == 0 ? Math.Max(1, _minimumShouldMatch) : _minimumShouldMatch;
        if (should.Count < needed)
        {
            return null;
        }

        var required = Required(must, filter);
        var optional = Optional(should, Math.Max(1, needed));
        var scorer = (required, optional) switch
        {
            ({ } one, null) => one,
            (null, { } one) => one,
            ({ } one, { } other) when needed > 0 => new ConjunctionScorer([one, other], [one, other]),
            ({ } one, { } other) => new RequiredOptionalScorer(one, other),
            _ => throw new InvalidOperationException("A boolean weight without a positive clause was bound."),
        };

        var mustNot = Open(_mustNot, segment, all: false)!;
        return mustNot.Count == 0 ? scorer : new ExclusionScorer(scorer, mustNot.Count == 1 ? mustNot[0] : new DisjunctionSumScorer(mustNot, 1));
    }

    public override HitSource? CreateHits(SegmentReader segment, in HitSourceOptions options)
    {
        // Plain terms have ways of their own, block by block.
        var parts = IsPureDisjunction ? _should : IsPureConjunction ? _must : [];
        if (parts.Count < 2 || !AreTerms(parts))
        {
            return base.CreateHits(segment, options);
        }

        var scratch = options.Scratch ?? new SearchScratch();
        var terms = OpenTerms(parts, segment, scratch);
        var scores = options.Scores && _scoring;
        if (terms.Length < (IsPureDisjunction ? 1 : parts.Count))
        {
            return null;
        }

        if (terms.Length == 1)
        {
            return new TermHitSource(terms[0], scratch.Candidates, scores);
        }

        return scores && !ScoredBlocks.SumsAreExact(terms) ? base.CreateHits(segment, options)
            : IsPureDisjunction ? new TermDisjunctionHitSource(terms, scratch, scores, segment.DocumentCount)
            : new TermConjunctionHitSource(terms, scratch, scores);
    }

    public override Explanation Explain(SegmentReader segment, int document)
    {
        var details = new List<Explanation>();
        foreach (var excluded in _mustNot)
        {
            if (Stands(excluded.CreateScorer(segment), document))
            {
                return Explanation.NoMatch("an excluded clause matches", excluded.Explain(segment, document));
            }
        }

        var required = 0.0;
        foreach (var weight in _filter)
        {
            var part = weight.Explain(segment, document);
            if (!part.IsMatch)
            {
                return Explanation.NoMatch("a filter does not match", part);
            }

            details.Add(part with { Value = 0f, Description = $"filter, not counted: {part.Description}" });
        }

        foreach (var weight in _must)
        {
            var part = weight.Explain(segment, document);
            if (!part.IsMatch)
            {
                return Explanation.NoMatch("a required clause does not match", part);
            }

            required += part.Value;
            details.Add(part);
        }

        var (optional, matching) = (0.0, 0);
        foreach (var part in _should.Select(weight => weight.Explain(segment, document)).Where(part => part.IsMatch))
        {
            optional += part.Value;
            matching++;
            details.Add(part);
        }

        var needed = _must.Count + _filter.Count == 0 ? Math.Max(1, _minimumShouldMatch) : _minimumShouldMatch;
        if (matching < needed && _should.Count > 0)
        {
            return Explanation.NoMatch($"{matching} optional clauses match, {needed} are needed", details);
        }

        return Explanation.Match(
            (float)required + (float)optional, "sum of the required clauses, rounded, plus that of the optional ones, rounded", details);
    }

    private static bool AreTerms(IReadOnlyList<Weight> parts)
    {
        foreach (var part in parts)
        {
            if (part is not (TermWeight or NoneWeight))
            {
                return false;
            }
        }

        return true;
    }

    // Those that the segment has.
    private static ScoredBlocks[] OpenTerms(IReadOnlyList<Weight> parts, SegmentReader segment, SearchScratch scratch)
    {
        var terms = new ScoredBlocks[parts.Count];
        var count = 0;
        foreach (var part in parts)
        {
            if ((part as TermWeight)?.OpenBlocks(segment, scratch) is { } blocks)
            {
                terms[count++] = blocks;
            }
        }

        return count == terms.Length ? terms : terms[..count];
    }

    private static List<Scorer>? Open(IReadOnlyList<Weight> weights, SegmentReader segment, bool all)
    {
        var scorers = new List<Scorer>(weights.Count);
        foreach (var weight in weights)
        {
            if (weight.CreateScorer(segment) is { } scorer)
            {
                scorers.Add(scorer);
            }
            else if (all)
            {
                return null;
            }
        }

        return scorers;
    }

    private static Scorer? Required(List<Scorer> must, List<Scorer> filter) => (must.Count, filter.Count) switch
    {
        (0, 0) => null,
        (1, 0) => must[0],
        (0, 1) => new ConstantScorer(filter[0], 0f),
        _ => new ConjunctionScorer([.. filter, .. must], must),
    };

    private static Scorer? Optional(List<Scorer> should, int minimum) => (should.Count, minimum) switch
    {
        (0, _) => null,
        (1, 1) => should[0],
        _ => new DisjunctionSumScorer(should, minimum),
    };
}
