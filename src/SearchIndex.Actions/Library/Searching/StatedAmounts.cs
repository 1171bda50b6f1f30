using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Querying.Compiling;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>The figures of a baseline through which an action matched a query for amounts. For one search.</summary>
internal sealed class StatedAmounts
{
    private readonly IndicatorReader _reader;
    private readonly List<AmountRange> _asked;

    /// <summary>Takes the amounts of a query.</summary>
    /// <param name="reader">Reads texts.</param>
    /// <param name="asked">The query.</param>
    public StatedAmounts(IndicatorReader reader, UnderstoodQuery asked)
    {
        _reader = reader;
        _asked = [.. asked.Reading.Parts.Select(part => part.Amount).OfType<AmountRange>()];
    }

    /// <summary>The figures that match.</summary>
    /// <param name="record">The action.</param>
    /// <returns>Values of its baseline, in order; empty for a query without amounts.</returns>
    public IReadOnlyList<IndicatorValue> In(HitRecord record) => _asked.Count == 0 || record.Baseline is not { } baseline ? []
        : [.. _reader.Read(baseline, asOf: record.BaselineUpdated ?? record.Downloaded)
            .Where(value => _asked.Exists(asked => asked.Indicator.Key == value.Indicator && asked.Contains(value.Value)))];

    /// <summary>A figure as it stands in the text, with its value in the unit of the indicator where that is another one.</summary>
    /// <param name="value">The figure.</param>
    /// <returns>Such as "42432.88 hectares = 424.33 km²".</returns>
    public string Show(IndicatorValue value) =>
        value.Value is { } amount && _reader.Catalogue.Find(value.Indicator) is { } indicator && value.StatedUnit is { } unit && unit != indicator.Unit
            ? $"{value.Text} = {IndicatorDoubts.Show(amount, indicator.Unit)}"
            : value.Text;
}
