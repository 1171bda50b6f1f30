using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Segments;

/// <summary>What a segment holds of one field. Fields stand in the order of the schema, those without any value among them.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="HasFrequencies">Whether postings carry frequencies.</param>
/// <param name="HasPositions">Whether postings carry positions.</param>
/// <param name="HasNorms">Whether lengths are kept.</param>
/// <param name="Column">Kind of the column.</param>
internal sealed record SegmentField(string Name, bool HasFrequencies, bool HasPositions, bool HasNorms, ColumnKind Column)
{
    /// <summary>Where the inverted side is; null where no document has a term.</summary>
    public InvertedSection? Inverted { get; init; }

    /// <summary>Where the column is; null where no document has a value.</summary>
    public ColumnSection? ColumnData { get; init; }

    public static SegmentField From(FieldDefinition definition) =>
        new(definition.Name, definition.Indexed && definition.Analyzer is not null, definition.Indexed && definition.Positions, definition.Indexed && definition.Norms, definition.Column);
}
