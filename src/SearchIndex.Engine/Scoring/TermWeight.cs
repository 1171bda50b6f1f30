using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>One term, bound: where each segment has it, and its weight in BM25.</summary>
internal sealed class TermWeight : Weight
{
    private readonly SegmentTerm[] _segments;
    private readonly string _field;
    private readonly object _description;
    private readonly Bm25? _bm25;
    private readonly float _boost;
    private readonly float _idf;
    private readonly long _documentFrequency;

    private TermWeight(SegmentTerm[] segments, string field, object description, Bm25? bm25, float boost, long documentFrequency)
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

    private string Shown => _description.ToString()!;

    /// <summary>The product of boost and idf.</summary>
    public float ScoreWeight { get; }

    /// <summary>Looks a term up in all segments.</summary>
    public static Weight Create(SearchContext context, string field, byte[] term, bool scoring, float boost, object description)
    {
        var segments = SegmentTerm.Find(context.Snapshot, field, term);
        var documentFrequency = SegmentTerm.DocumentFrequency(segments);
        return Create(context, field, segments, documentFrequency, scoring, boost, description);
    }

    /// <summary>Takes a term that was looked up, with a document frequency that may be another's.</summary>
    public static Weight Create(
        SearchContext context, string field, SegmentTerm[] segments, long documentFrequency, bool scoring, float boost, object description) =>
        segments.Length == 0
            ? NoneWeight.Instance
            : new TermWeight(segments, field, description, scoring ? context.Bm25(field) : null, boost, documentFrequency);

    /// <summary>Opens the term in a segment.</summary>
    /// <returns>Null where the segment does not have it.</returns>
    public ScoredPostings? Open(SegmentReader segment)
    {
        foreach (var found in _segments)
        {
            if (ReferenceEquals(found.Segment, segment))
            {
                return new ScoredPostings(new TermPostings(found.Terms.Postings(found.Entry)), found.Terms, ScoreWeight, _bm25?.Cache);
            }
        }

        return null;
    }

    /// <summary>Opens the term in a segment for work on whole blocks.</summary>
    /// <returns>Null where the segment does not have it.</returns>
    public ScoredBlocks? OpenBlocks(SegmentReader segment, SearchScratch scratch)
    {
        foreach (var found in _segments)
        {
            if (ReferenceEquals(found.Segment, segment))
            {
                var blocks = scratch.NextBlocks();
                blocks.Open(found.Terms, found.Entry, ScoreWeight, _bm25?.Cache ?? []);
                return blocks;
            }
        }

        return null;
    }

    public override Scorer? CreateScorer(SegmentReader segment) => Open(segment) is { } term ? new TermScorer(term) : null;

    public override HitSource? CreateHits(SegmentReader segment, in HitSourceOptions options)
    {
        var scratch = options.Scratch ?? new SearchScratch();
        return OpenBlocks(segment, scratch) is { } term ? new TermHitSource(term, scratch.Candidates, options.Scores && _bm25 is not null) : null;
    }

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
        if (Open(segment) is not { } term || term.Postings.Advance(document) != document)
        {
            return Explanation.NoMatch($"{Shown}: the document does not have the term");
        }

        if (_bm25 is null)
        {
            return Explanation.Match(0f, $"{Shown}: the document has the term; it does not count in the score");
        }

        return _bm25.Explain(ScoreWeight, term.Postings.Frequency, term.Norm, Shown,
        [
            Explanation.Match(_boost, "boost"),
            Explanation.Match(_idf, FormattableString.Invariant(
                $"idf: {_documentFrequency} of {_bm25.DocumentCount} documents with the field '{_field}' have the term")),
        ]);
    }
}
