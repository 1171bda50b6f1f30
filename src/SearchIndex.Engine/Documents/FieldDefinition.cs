using SearchIndex.Analysis;

namespace SearchIndex.Engine.Documents;

/// <summary>What the index does with the values of one field.</summary>
/// <param name="Name">Unique in its schema.</param>
/// <param name="Indexed">Whether queries can look up its terms.</param>
/// <param name="Analyzer">Splits values into terms; null where a whole value is one term.</param>
/// <param name="Positions">Whether positions are kept, as phrases need. Only with an analyzer.</param>
/// <param name="Norms">Whether the length of the field counts in BM25. Only with an analyzer.</param>
/// <param name="Stored">Whether the values can be read back.</param>
/// <param name="Column">Whether values are also kept by document.</param>
public sealed record FieldDefinition(
    string Name,
    bool Indexed,
    IAnalyzer? Analyzer,
    bool Positions,
    bool Norms,
    bool Stored,
    ColumnKind Column)
{
    /// <summary>Text that is searched by its words, with positions and length norms.</summary>
    /// <param name="name">Unique in its schema.</param>
    /// <param name="analyzer">Splits values into terms.</param>
    /// <param name="stored">Whether the values can be read back.</param>
    /// <returns>The definition.</returns>
    public static FieldDefinition Text(string name, IAnalyzer analyzer, bool stored = true) =>
        new(name, Indexed: true, analyzer, Positions: true, Norms: true, stored, ColumnKind.None);

    /// <summary>Values that count as a whole, such as ids, names and kinds: searched exactly, and a column of strings.</summary>
    /// <param name="name">Unique in its schema.</param>
    /// <param name="stored">Whether the values can be read back.</param>
    /// <param name="column">Whether facets and sorting are wanted.</param>
    /// <returns>The definition.</returns>
    public static FieldDefinition Keyword(string name, bool stored = true, bool column = true) =>
        new(name, Indexed: true, Analyzer: null, Positions: false, Norms: false, stored, column ? ColumnKind.Keyword : ColumnKind.None);

    /// <summary>A number for range filters and sorting.</summary>
    /// <param name="name">Unique in its schema.</param>
    /// <param name="stored">Whether the values can be read back.</param>
    /// <returns>The definition.</returns>
    public static FieldDefinition Number(string name, bool stored = true) =>
        new(name, Indexed: false, Analyzer: null, Positions: false, Norms: false, stored, ColumnKind.Number);

    /// <summary>A value that is only read back.</summary>
    /// <param name="name">Unique in its schema.</param>
    /// <returns>The definition.</returns>
    public static FieldDefinition StoredOnly(string name) =>
        new(name, Indexed: false, Analyzer: null, Positions: false, Norms: false, Stored: true, ColumnKind.None);
}
