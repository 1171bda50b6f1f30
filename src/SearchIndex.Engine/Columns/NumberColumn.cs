namespace SearchIndex.Engine.Columns;

/// <summary>At most one number a document of one segment. Safe for use by many threads.</summary>
public abstract class NumberColumn
{
    /// <summary>Smallest value in the segment; 0 where no document has one.</summary>
    public abstract long Minimum { get; }

    /// <summary>Largest value in the segment; 0 where no document has one.</summary>
    public abstract long Maximum { get; }

    /// <summary>Reads the value of a document.</summary>
    /// <param name="document">Number local to the segment.</param>
    /// <param name="value">The value; 0 where there is none.</param>
    /// <returns>Whether the document has one.</returns>
    public abstract bool TryGet(int document, out long value);
}
