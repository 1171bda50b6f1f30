using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>A range of a number column.</summary>
internal sealed class NumberRangeWeight(string field, long minimum, long maximum, float boost, string description) : Weight
{
    public override Scorer? CreateScorer(SegmentReader segment) =>
        segment.Numbers(field) is { } column && minimum <= maximum && column.Minimum <= maximum && column.Maximum >= minimum
            ? new NumberRangeScorer(column, segment.DocumentCount, minimum, maximum, boost)
            : null;

    public override Explanation Explain(SegmentReader segment, int document)
    {
        if (segment.Numbers(field) is not { } column || !column.TryGet(document, out var value))
        {
            return Explanation.NoMatch($"{description}: the document has no number");
        }

        return value >= minimum && value <= maximum
            ? Explanation.Match(boost, $"{description}: the number is {value}; boost")
            : Explanation.NoMatch($"{description}: the number is {value}");
    }
}
