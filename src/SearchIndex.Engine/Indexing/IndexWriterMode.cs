namespace SearchIndex.Engine.Indexing;

/// <summary>What a new writer does with an index that is there.</summary>
public enum IndexWriterMode
{
    /// <summary>Goes on with it; its schema must be the same.</summary>
    Append = 0,

    /// <summary>Begins an empty index. The old one, whatever its schema, stays until the first commit replaces it.</summary>
    Replace = 1,
}
