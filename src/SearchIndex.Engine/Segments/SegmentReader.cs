using SearchIndex.Engine.Columns;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Segments;

/// <summary>One immutable segment as a search sees it. Safe for use by many threads.</summary>
public abstract class SegmentReader
{
    /// <summary>Documents of the segment, deleted ones included: their numbers run from 0 to this.</summary>
    public abstract int DocumentCount { get; }

    /// <summary>Documents of the segment that are not deleted.</summary>
    public abstract int AliveCount { get; }

    /// <summary>Whether a document is not deleted.</summary>
    /// <param name="document">Number local to the segment.</param>
    /// <returns>False when it was deleted.</returns>
    public abstract bool IsAlive(int document);

    /// <summary>The inverted side of a field.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>Null where no document of this segment has a term in it.</returns>
    public abstract FieldTerms? Terms(string field);

    /// <summary>The number column of a field.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>Null where no document of this segment has a value.</returns>
    public abstract NumberColumn? Numbers(string field);

    /// <summary>The keyword column of a field.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>Null where no document of this segment has a value.</returns>
    public abstract KeywordColumn? Keywords(string field);

    /// <summary>Reads the stored values of a document.</summary>
    /// <param name="document">Number local to the segment.</param>
    /// <returns>All stored fields.</returns>
    public abstract StoredDocument Stored(int document);
}
