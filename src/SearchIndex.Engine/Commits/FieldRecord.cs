using SearchIndex.Engine.Documents;

namespace SearchIndex.Engine.Commits;

/// <summary>A field of the schema as a commit records it.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Indexed">Whether it has terms.</param>
/// <param name="Positions">Whether postings carry positions.</param>
/// <param name="Norms">Whether lengths are kept.</param>
/// <param name="Stored">Whether values can be read back.</param>
/// <param name="Column">Kind of the column.</param>
/// <param name="Analyzer">Name of the analyzer; null where whole values are terms.</param>
/// <param name="Fingerprint">Fingerprint of the analyzer; null without one.</param>
internal sealed record FieldRecord(
    string Name,
    bool Indexed,
    bool Positions,
    bool Norms,
    bool Stored,
    ColumnKind Column,
    string? Analyzer,
    string? Fingerprint)
{
    public static FieldRecord From(FieldDefinition field) =>
        new(field.Name, field.Indexed, field.Positions, field.Norms, field.Stored, field.Column, field.Analyzer?.Name, field.Analyzer?.Fingerprint);

    /// <summary>What the field does, in words.</summary>
    public string Describe()
    {
        List<string> parts = [];
        if (Indexed)
        {
            parts.Add(Analyzer is null ? "whole values as terms" : $"terms of analyzer '{Analyzer}' ({Fingerprint})");
        }

        Add(Positions, "positions");
        Add(Norms, "lengths");
        Add(Stored, "stored");
        Add(Column != ColumnKind.None, $"a column of {(Column == ColumnKind.Number ? "numbers" : "strings")}");
        return parts.Count == 0 ? "nothing" : string.Join(", ", parts);

        void Add(bool condition, string what)
        {
            if (condition)
            {
                parts.Add(what);
            }
        }
    }
}
