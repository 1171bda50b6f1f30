using System.Text;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>A phrase, bound: its terms in each segment, and the sum of their idf.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly PhraseQuery _query;
    private readonly NearQuery? _near;
    private readonly Dictionary<string, SegmentTerm[]> _terms;
    private readonly Bm25? _bm25;
    private readonly float _boost;
    private readonly float _idf;
    private readonly int[] _offsets;
    private int[][]? _repeats;

    private PhraseWeight(PhraseQuery query, Dictionary<string, SegmentTerm[]> terms, Bm25? bm25, float boost, NearQuery? near)
    {
        _near = near;
        _query = query;
        _terms = terms;
        _bm25 = bm25;
        _boost = boost;
        _idf = bm25 is null ? 0f : SumOfIdf(query, terms, bm25);
        _offsets = PhraseShape.Offsets(query);
    }

    /// <summary>Binds a phrase, or pieces near each other.</summary>
    /// <param name="context">The search.</param>
    /// <param name="query">The phrase; of pieces, all of them one after the other.</param>
    /// <param name="scoring">Whether scores will be asked for.</param>
    /// <param name="boost">Factor of the scores.</param>
    /// <param name="near">The pieces, or null for a phrase.</param>
    public static Weight Create(SearchContext context, PhraseQuery query, bool scoring, float boost, NearQuery? near = null)
    {
        if (context.Snapshot.Schema.TryGet(query.Field, out var field) && field.Indexed && !field.Positions)
        {
            throw new ArgumentException($"The field '{query.Field}' keeps no positions, so that no phrase can be found in it.", nameof(query));
        }

        var terms = new Dictionary<string, SegmentTerm[]>(StringComparer.Ordinal);
        foreach (var slot in query.Slots)
        {
            foreach (var term in slot.Terms)
            {
                if (!terms.ContainsKey(term))
                {
                    terms.Add(term, SegmentTerm.Find(context.Snapshot, query.Field, Encoding.UTF8.GetBytes(term)));
                }
            }

            if (slot.Terms.All(term => terms[term].Length == 0))
            {
                return NoneWeight.Instance;
            }
        }

        return new PhraseWeight(query, terms, scoring ? context.Bm25(query.Field) : null, boost, near);
    }

    public override Scorer? CreateScorer(SegmentReader segment) => Open(segment);

    public override HitSource? CreateHits(SegmentReader segment, in HitSourceOptions options)
    {
        var scores = options.Scores && _bm25 is not null;
        if ((_near is null || !scores) && _query.Slop == 0 && _query.Slots.Count > 1 && _query.Slots.All(slot => slot.Terms.Count == 1))
        {
            return OpenExact(segment, options.Scratch ?? new SearchScratch(), scores, options.Choice);
        }

        return Open(segment) is { } scorer
            ? options.MayPrune && scores ? new PhraseHitSource(scorer) : new ScorerHitSource(scorer, options.Scores, options.Choice)
            : null;
    }

    public override Explanation Explain(SegmentReader segment, int document)
    {
        var scorer = Open(segment);
        if (scorer is null || !Stands(scorer, document))
        {
            return Explanation.NoMatch($"{Shown}: the document does not have the phrase");
        }

        if (_bm25 is null)
        {
            return Explanation.Match(0f, $"{Shown}: the document has the phrase; it does not count in the score");
        }

        var norms = segment.Terms(_query.Field)!.Norms;
        return _bm25.Explain(_boost * _idf, scorer.Frequency, norms.IsEmpty ? Bm25.NoNorm : norms[document], Shown,
        [
            Explanation.Match(_boost, "boost"),
            Explanation.Match(_idf, "idf, the sum over all terms of the phrase", [.. _terms.Where(term => term.Value.Length > 0).Select(term =>
                Explanation.Match(_bm25.Idf(SegmentTerm.DocumentFrequency(term.Value)), FormattableString.Invariant(
                    $"idf of '{term.Key}': in {SegmentTerm.DocumentFrequency(term.Value)} of {_bm25.DocumentCount} documents")))]),
        ]);
    }

    // Only sloppy phrases ask for them.
    private int[][] Repeats => _repeats ??= PhraseShape.Repeats(_query);

    private string Shown => _near?.ToString() ?? _query.ToString();

    // Summed in double precision and rounded once; a term that stands at two places counts twice, one that the index lacks not at all.
    private static float SumOfIdf(PhraseQuery query, Dictionary<string, SegmentTerm[]> terms, Bm25 bm25)
    {
        var sum = 0.0;
        foreach (var term in query.Slots.SelectMany(slot => slot.Terms))
        {
            var documentFrequency = SegmentTerm.DocumentFrequency(terms[term]);
            sum += documentFrequency > 0 ? bm25.Idf(documentFrequency) : 0f;
        }

        return (float)sum;
    }

    private PhraseScorer? Open(SegmentReader segment)
    {
        var opened = new Dictionary<string, PhraseTerms>(StringComparer.Ordinal);
        var slots = new PhraseTerms[_query.Slots.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            var terms = _query.Slots[i].Terms;
            List<PhraseTerms> found = [];
            foreach (var term in terms)
            {
                // Alternatives move on their own, so only places of a single term share its postings.
                if (terms.Count == 1 && opened.TryGetValue(term, out var known))
                {
                    found.Add(known);
                }
                else if (OpenTerm(segment, term) is { } postings)
                {
                    found.Add(postings);
                    if (terms.Count == 1)
                    {
                        opened.Add(term, postings);
                    }
                }
            }

            if (found.Count == 0)
            {
                return null;
            }

            slots[i] = found.Count == 1 ? found[0] : new AlternativePhraseTerms(found);
        }

        PhraseMatcher matcher = _near is not null ? Pieces(_near, slots)
            : _query.Slop == 0
            ? new ExactPhraseMatcher(slots, _offsets)
            : new SloppyPhraseMatcher(slots, _offsets, Repeats, PhraseShape.HasAlternatives(_query, Repeats), _query.Slop);
        return new PhraseScorer(slots, matcher, segment.Terms(_query.Field)!, _boost * _idf, _bm25?.Cache);
    }

    private static NearMatcher Pieces(NearQuery near, PhraseTerms[] slots)
    {
        var from = 0;
        var pieces = new ExactPhraseMatcher[near.Phrases.Count];
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            var phrase = near.Phrases[piece];
            pieces[piece] = new ExactPhraseMatcher(slots[from..(from + phrase.Slots.Count)], PhraseShape.Offsets(phrase));
            from += phrase.Slots.Count;
        }

        return new NearMatcher(pieces, PhraseShape.Lengths(near), near.Within, near.Ordered);
    }

    private ExactPhraseHitSource? OpenExact(SegmentReader segment, SearchScratch scratch, bool scores, DocumentChoice? choice)
    {
        var known = new List<string>(_query.Slots.Count);
        var terms = new List<ScoredBlocks>(_query.Slots.Count);
        var slots = new int[_query.Slots.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            var term = _query.Slots[i].Terms[0];
            slots[i] = known.IndexOf(term);
            if (slots[i] >= 0)
            {
                continue;
            }

            if (Place(segment, term) is not { } place)
            {
                return null;
            }

            slots[i] = terms.Count;
            known.Add(term);
            terms.Add(scratch.NextBlocks());
            terms[^1].Open(place.Terms, place.Entry, _boost * _idf, _bm25?.Cache ?? []);
        }

        var pieces = _near is null ? null : new PhrasePieces(_near);
        return new ExactPhraseHitSource([.. terms], slots, pieces?.Offsets ?? _offsets, scores, scratch, choice, pieces);
    }

    private SinglePhraseTerm? OpenTerm(SegmentReader segment, string term) => Place(segment, term) is { } place
        ? new SinglePhraseTerm(new TermPostings(place.Terms.Postings(place.Entry, positions: true)), place.Entry.DocumentFrequency)
        : null;

    private SegmentTerm? Place(SegmentReader segment, string term)
    {
        foreach (var place in _terms[term])
        {
            if (ReferenceEquals(place.Segment, segment))
            {
                return place;
            }
        }

        return null;
    }
}
