using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Collectors;

/// <summary>Reads one criterion of order, segment by segment.</summary>
internal sealed class SortColumn
{
    private readonly string? _field;
    private readonly ColumnKind _kind;
    private readonly List<int> _ordinals = [];
    private NumberColumn? _numbers;
    private KeywordColumn? _keywords;

    public SortColumn(SortKey key, Schema schema)
    {
        _field = key.Field;
        Descending = key.Descending;
        _kind = _field is not null && schema.TryGet(_field, out var field) ? field.Column : ColumnKind.None;
        if (_field is not null && _kind == ColumnKind.None)
        {
            throw new ArgumentException($"The field '{_field}' has no column to sort by.", nameof(key));
        }
    }

    public bool Descending { get; }

    public void Begin(SegmentReader segment)
    {
        _numbers = _kind == ColumnKind.Number ? segment.Numbers(_field!) : null;
        _keywords = _kind == ColumnKind.Keyword ? segment.Keywords(_field!) : null;
    }

    public SortValue Read(int document, float score)
    {
        if (_field is null)
        {
            return new SortValue(false, TopScoreCollector.SortableBits(score));
        }

        if (_numbers is not null)
        {
            return _numbers.TryGet(document, out var number) ? new SortValue(false, number) : SortValue.Missing;
        }

        if (_keywords is null)
        {
            return SortValue.Missing;
        }

        _keywords.Ordinals(document, _ordinals);
        return _ordinals.Count == 0 ? SortValue.Missing : new SortValue(false, Descending ? _ordinals[^1] : _ordinals[0]);
    }

    /// <summary>A value that can be compared over segments; null where there is none.</summary>
    public object? Globalize(SortValue value) =>
        value.IsMissing ? null : _keywords is null ? value.Number : _keywords.Value((int)value.Number);

    /// <summary>Compares values that were globalized.</summary>
    public int Compare(object? x, object? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        }

        var order = x is string text ? CodePointOrder.Comparer.Compare(text, (string)y) : ((long)x).CompareTo((long)y);
        return Descending ? -order : order;
    }
}
