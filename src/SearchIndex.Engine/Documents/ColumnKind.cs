namespace SearchIndex.Engine.Documents;

/// <summary>How the values of a field are kept for filtering, facets and sorting.</summary>
public enum ColumnKind
{
    /// <summary>There is no column.</summary>
    None = 0,

    /// <summary>At most one 64-bit number a document.</summary>
    Number = 1,

    /// <summary>Any number of strings a document, kept as ordinals into a sorted dictionary.</summary>
    Keyword = 2,
}
