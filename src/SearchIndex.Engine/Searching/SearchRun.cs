using SearchIndex.Engine.Collectors;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Searching;

/// <summary>One search from its options to its answer.</summary>
internal sealed class SearchRun
{
    private readonly IndexSnapshot _snapshot;
    private readonly Query _query;
    private readonly SearchOptions _options;
    private readonly SearchContext _context;
    private readonly HitCollector? _collector;
    private readonly FacetCounter[] _facets;
    private readonly SearchScratch _scratch;
    private long _total;
    private bool _totalIsExact = true;

    public SearchRun(IndexSnapshot snapshot, Query query, SearchOptions options, TimeProvider time, SearchScratch scratch)
    {
        Validate(snapshot.Schema, options);
        _snapshot = snapshot;
        _scratch = scratch;
        _query = query;
        _options = options;
        _context = new SearchContext(snapshot, options, new SearchGuard(options, time), scratch.Bm25(options.Bm25));
        var wanted = (int)Math.Min((long)options.Offset + options.Limit, Math.Max(1, snapshot.DocumentCount));
        _collector = options.Limit == 0 ? null
            : IsByScore(options) ? new TopScoreCollector(wanted)
            : new SortedCollector(wanted, options.Sort, snapshot.Schema);
        _facets = [.. options.Facets.Select(request => new FacetCounter(request))];
    }

    public TopHits Run()
    {
        var weight = _query.CreateWeight(_context, scoring: _collector is not null, boost: 1f);
        var known = KnownTotal(weight);
        if (_collector is not null || _facets.Length > 0 || known < 0)
        {
            ReadSegments(weight, known);
        }

        var partial = _context.Guard.IsExhausted;
        if (partial)
        {
            _context.Note("The budget of the search ended before everything was looked at; there may be more and better hits.");
        }

        if (known >= 0)
        {
            (_total, _totalIsExact) = (known, true);
        }

        var hits = _collector?.End() ?? [];
        return new TopHits(
            _options.Offset == 0 ? hits : [.. hits.Skip(_options.Offset)],
            _total,
            _totalIsExact && !partial,
            [.. _facets.Select(facet => facet.End())],
            _context.Notes,
            partial);
    }

    private static bool IsByScore(SearchOptions options) =>
        options.Sort is [] or [{ Field: null, Descending: true }];

    private static void Validate(Schema schema, SearchOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Limit, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Offset, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.CountUpTo, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxExpandedTerms, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxSteps, 1, nameof(options));
        if (!options.Bm25.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Bm25, "k1 is above 0, b from 0 to 1.");
        }

        foreach (var facet in options.Facets)
        {
            if (!schema.TryGet(facet.Field, out var field) || field.Column != ColumnKind.Keyword)
            {
                throw new ArgumentException($"The field '{facet.Field}' has no column of keywords to count.", nameof(options));
            }

            ArgumentOutOfRangeException.ThrowIfNegative(facet.Limit ?? 0, nameof(options));
        }
    }

    // The number of matches where the weight knows it without looking at documents, else -1.
    private long KnownTotal(Weight weight)
    {
        var sum = 0L;
        foreach (var segment in _snapshot.Segments)
        {
            var count = segment.AliveCount == segment.DocumentCount ? weight.CountQuickly(segment) : -1;
            if (count < 0)
            {
                return -1;
            }

            sum += count;
        }

        return sum;
    }

    private void ReadSegments(Weight weight, long known)
    {
        // Hits may be left out only where nobody has to see them all, and go uncounted where the total is known or need not be exact.
        var mayPrune = _collector is TopScoreCollector && _facets.Length == 0;
        var mayStopCounting = mayPrune && (known >= 0 || _options.CountUpTo < SearchOptions.CountAll);
        var countUpTo = known >= 0 ? 0 : _options.CountUpTo;
        var batch = _scratch.Batch;
        for (var i = 0; i < _snapshot.Segments.Count; i++)
        {
            var segment = _snapshot.Segments[i];
            var source = weight.CreateHits(segment, new HitSourceOptions(Scores: _collector is not null, mayPrune, _scratch));
            if (source is null)
            {
                continue;
            }

            _collector?.Begin(segment, _snapshot.Bases[i]);
            foreach (var facet in _facets)
            {
                facet.Begin(segment);
            }

            // What a source counts includes deleted documents, so that where there are some, all hits have to be seen.
            var allAlive = segment.AliveCount == segment.DocumentCount;
            do
            {
                if (mayPrune && _collector!.MinimumScore > float.NegativeInfinity)
                {
                    if (mayStopCounting && _total > countUpTo)
                    {
                        source.CountsAll = false;
                        source.MinimumScore = _collector.MinimumScore;
                        _totalIsExact = false;
                    }
                    else if (allAlive)
                    {
                        source.MinimumScore = _collector.MinimumScore;
                    }
                }
            }
            while (source.Read(batch) && Take(segment, batch, allAlive));
            _scratch.Release();
            if (_context.Guard.IsExhausted)
            {
                return;
            }
        }
    }

    private bool Take(SegmentReader segment, HitBatch batch, bool allAlive)
    {
        var goOn = _context.Guard.Charge(batch.Steps);
        if (!allAlive)
        {
            AliveHits.Keep(segment, batch);
        }

        _total += allAlive ? batch.Matched : batch.Count;
        _collector?.Collect(batch);
        foreach (var facet in _facets)
        {
            facet.Count(batch);
        }

        return goOn;
    }
}
