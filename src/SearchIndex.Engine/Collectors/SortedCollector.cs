using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Collectors;

/// <summary>
/// Keeps the k first hits by several criteria: inside a segment by numbers and ordinals in a heap, over segments by values.
/// </summary>
internal sealed class SortedCollector : HitCollector
{
    private sealed record Row(int Document, float Score, SortValue[] Values);

    private sealed record Kept(Hit Hit, object?[] Values);

    private readonly int _limit;
    private readonly SortColumn[] _columns;
    private readonly PriorityQueue<Row, Row> _worstFirst;
    private readonly SortValue[] _values;
    private List<Kept> _kept = [];
    private int _first;

    /// <param name="limit">How many hits are kept, 1 or more.</param>
    /// <param name="keys">The criteria.</param>
    /// <param name="schema">Tells the columns.</param>
    public SortedCollector(int limit, IReadOnlyList<SortKey> keys, Schema schema)
    {
        _limit = limit;
        _columns = [.. keys.Select(key => new SortColumn(key, schema))];
        _values = new SortValue[_columns.Length];
        _worstFirst = new PriorityQueue<Row, Row>(Comparer<Row>.Create((x, y) => -Compare(x.Values, x.Document, y.Values, y.Document)));
    }

    public override void Begin(SegmentReader segment, int firstDocument)
    {
        EndSegment();
        _first = firstDocument;
        foreach (var column in _columns)
        {
            column.Begin(segment);
        }
    }

    public override void Collect(HitBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            var (document, score) = (batch.Documents[i], batch.Scores[i]);
            for (var column = 0; column < _columns.Length; column++)
            {
                _values[column] = _columns[column].Read(document, score);
            }

            if (_worstFirst.Count < _limit)
            {
                var row = new Row(document, score, [.. _values]);
                _worstFirst.Enqueue(row, row);
            }
            else if (Compare(_values, document, _worstFirst.Peek().Values, _worstFirst.Peek().Document) < 0)
            {
                var row = new Row(document, score, [.. _values]);
                _worstFirst.DequeueEnqueue(row, row);
            }
        }
    }

    public override IReadOnlyList<Hit> End()
    {
        EndSegment();
        return [.. _kept.Select(kept => kept.Hit)];
    }

    private int Compare(SortValue[] x, int xDocument, SortValue[] y, int yDocument)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            var order = x[column].CompareTo(y[column], _columns[column].Descending);
            if (order != 0)
            {
                return order;
            }
        }

        return xDocument.CompareTo(yDocument);
    }

    private void EndSegment()
    {
        if (_worstFirst.Count == 0)
        {
            return;
        }

        foreach (var (row, _) in _worstFirst.UnorderedItems)
        {
            var values = new object?[_columns.Length];
            for (var column = 0; column < values.Length; column++)
            {
                values[column] = _columns[column].Globalize(row.Values[column]);
            }

            _kept.Add(new Kept(new Hit(new DocId(_first + row.Document), row.Score), values));
        }

        _worstFirst.Clear();
        _kept = [.. _kept.Order(Comparer<Kept>.Create(CompareKept)).Take(_limit)];
    }

    private int CompareKept(Kept x, Kept y)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            var order = _columns[column].Compare(x.Values[column], y.Values[column]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Hit.Document.Value.CompareTo(y.Hit.Document.Value);
    }
}
