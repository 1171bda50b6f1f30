using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>One term, bound: where each segment has it, and its weight in BM25.</summary>
internal sealed class TermWeight : Weight
{
    private readonly SegmentTerm[] _segments;
    private readonly string _field;
    private readonly string _description;
    private readonly Bm25? _bm25;
    private readonly float _boost;
    private readonly float _idf;
    private readonly long _documentFrequency;

    private TermWeight(SegmentTerm[] segments, string field, string description, Bm25? bm25, float boost, long documentFrequency)
    {
        _segments = segments;
        _field = field;
        _description = description;
        _bm25 = bm25;
        _boost = boost;
        _documentFrequency = documentFrequency;
        _idf = bm25?.Idf(documentFrequency) ?? 0f;
        ScoreWeight = boost * _idf;
    }

    /// <summary>The product of boost and idf.</summary>
    public float ScoreWeight { get; }

    /// <summary>The length factors of the field; null where no scores were asked for.</summary>
    public Bm25? Bm25 => _bm25;

    /// <summary>Looks a term up in all segments.</summary>
    public static Weight Create(SearchContext context, string field, byte[] term, bool scoring, float boost, string description)
    {
        var segments = SegmentTerm.Find(context.Snapshot, field, term);
        var documentFrequency = SegmentTerm.DocumentFrequency(segments);
        return Create(context, field, segments, documentFrequency, scoring, boost, description);
    }

    /// <summary>Takes a term that was looked up, with a document frequency that may be another's.</summary>
    public static Weight Create(
        SearchContext context, string field, SegmentTerm[] segments, long documentFrequency, bool scoring, float boost, string description) =>
        segments.Length == 0
            ? NoneWeight.Instance
            : new TermWeight(segments, field, description, scoring ? context.Bm25(field) : null, boost, documentFrequency);

    /// <summary>Opens the term's postings in a segment.</summary>
    /// <returns>False where the segment does not have it.</returns>
    public bool TryOpen(SegmentReader segment, out TermPostings postings, out FieldTerms terms, out TermEntry entry)
    {
        foreach (var found in _segments)
        {
            if (ReferenceEquals(found.Segment, segment))
            {
                (terms, entry) = (found.Terms, found.Entry);
                postings = new TermPostings(terms.Postings(entry));
                return true;
            }
        }

        (postings, terms, entry) = (null!, null!, default);
        return false;
    }

    public override Scorer? CreateScorer(SegmentReader segment) =>
        TryOpen(segment, out var postings, out var terms, out var entry)
            ? new TermScorer(postings, terms, entry.DocumentFrequency, ScoreWeight, _bm25?.Cache)
            : null;

    public override HitSource? CreateHits(SegmentReader segment, in HitSourceOptions options) =>
        TryOpen(segment, out var postings, out var terms, out _)
            ? new TermHitSource(postings, terms, options.Scores && _bm25 is not null, options.MayPrune, ScoreWeight, _bm25?.Cache)
            : null;

    public override int CountQuickly(SegmentReader segment)
    {
        foreach (var found in _segments)
        {
            if (ReferenceEquals(found.Segment, segment))
            {
                return found.Entry.DocumentFrequency;
            }
        }

        return 0;
    }

    public override Explanation Explain(SegmentReader segment, int document)
    {
        if (!TryOpen(segment, out var postings, out var terms, out _) || postings.Advance(document) != document)
        {
            return Explanation.NoMatch($"{_description}: the document does not have the term");
        }

        if (_bm25 is null)
        {
            return Explanation.Match(0f, $"{_description}: the document has the term; it does not count in the score");
        }

        var norm = terms.Norms.IsEmpty ? Scoring.Bm25.NoNorm : terms.Norms[document];
        return _bm25.Explain(ScoreWeight, postings.Frequency, norm, _description,
        [
            Explanation.Match(_boost, "boost"),
            Explanation.Match(_idf, FormattableString.Invariant(
                $"idf: {_documentFrequency} of {_bm25.DocumentCount} documents with the field '{_field}' have the term")),
        ]);
    }
}
