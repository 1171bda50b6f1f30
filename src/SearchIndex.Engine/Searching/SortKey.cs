namespace SearchIndex.Engine.Searching;

/// <summary>One criterion of order. Documents without a value come last in either direction.</summary>
/// <param name="Field">Name of a field with a column; null for the score.</param>
/// <param name="Descending">Largest first. Of several keywords the smallest counts ascending, the largest descending.</param>
public sealed record SortKey(string? Field, bool Descending)
{
    /// <summary>Best score first.</summary>
    public static SortKey Relevance { get; } = new(null, Descending: true);

    /// <summary>Smallest value first; keywords in the order of code points.</summary>
    /// <param name="field">Name of a field with a column.</param>
    /// <returns>The criterion.</returns>
    public static SortKey Ascending(string field) => new(field, Descending: false);

    /// <summary>Largest value first.</summary>
    /// <param name="field">Name of a field with a column.</param>
    /// <returns>The criterion.</returns>
    public static SortKey ByDescending(string field) => new(field, Descending: true);
}
