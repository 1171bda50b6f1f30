using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Facets;

/// <summary>Counts the values of one column, segment by segment by ordinal, and over segments by value.</summary>
internal sealed class FacetCounter(FacetRequest request)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<int> _ordinals = [];
    private KeywordColumn? _column;
    private int[] _byOrdinal = [];
    private int _documents;

    /// <summary>Begins a segment; ends the one before.</summary>
    public void Begin(SegmentReader? segment)
    {
        for (var ordinal = 0; ordinal < _byOrdinal.Length; ordinal++)
        {
            if (_byOrdinal[ordinal] > 0)
            {
                var value = _column!.Value(ordinal);
                _counts[value] = _counts.GetValueOrDefault(value) + _byOrdinal[ordinal];
            }
        }

        _column = segment?.Keywords(request.Field);
        _byOrdinal = new int[_column?.ValueCount ?? 0];
    }

    public void Count(HitBatch batch)
    {
        if (_column is null)
        {
            return;
        }

        foreach (var document in batch.Documents.AsSpan(0, batch.Count))
        {
            _column.Ordinals(document, _ordinals);
            _documents += _ordinals.Count > 0 ? 1 : 0;
            foreach (var ordinal in _ordinals)
            {
                _byOrdinal[ordinal]++;
            }
        }
    }

    /// <summary>Ends the last segment and gives the counts.</summary>
    public FacetResult End()
    {
        Begin(null);
        var ordered = _counts.Select(pair => new FacetCount(pair.Key, pair.Value))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Value, CodePointOrder.Comparer);
        return new FacetResult(request.Field, [.. ordered.Take(request.Limit ?? int.MaxValue)], _counts.Count, _documents);
    }
}
