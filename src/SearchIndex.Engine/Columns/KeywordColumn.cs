namespace SearchIndex.Engine.Columns;

/// <summary>Any number of strings a document of one segment, as ordinals into a dictionary in byte order. Safe for use by many threads.</summary>
public abstract class KeywordColumn
{
    /// <summary>How many distinct values the segment has.</summary>
    public abstract int ValueCount { get; }

    /// <summary>The value of an ordinal.</summary>
    /// <param name="ordinal">0 to <see cref="ValueCount"/> - 1.</param>
    /// <returns>The string.</returns>
    public abstract string Value(int ordinal);

    /// <summary>The distinct ordinals of a document, ascending.</summary>
    /// <param name="document">Number local to the segment.</param>
    /// <param name="ordinals">Cleared, then filled.</param>
    public abstract void Ordinals(int document, List<int> ordinals);
}
