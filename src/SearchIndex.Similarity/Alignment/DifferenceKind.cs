namespace SearchIndex.Similarity.Alignment;

/// <summary>What became of a stretch of a text in another.</summary>
public enum DifferenceKind : byte
{
    /// <summary>It stands there as it is.</summary>
    Equal,

    /// <summary>It is only in A.</summary>
    Removed,

    /// <summary>It is only in B.</summary>
    Added,

    /// <summary>Something else stands there.</summary>
    Replaced,
}
