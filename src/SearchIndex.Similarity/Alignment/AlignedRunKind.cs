namespace SearchIndex.Similarity.Alignment;

/// <summary>How a stretch of a passage stands on the two sides.</summary>
public enum AlignedRunKind : byte
{
    /// <summary>The same units, of which every masked one has the same original. Blanks and punctuation may differ.</summary>
    Equal,

    /// <summary>One masked span on each side, of the same class, with different originals.</summary>
    Swapped,

    /// <summary>Something else stands on the other side.</summary>
    Replaced,

    /// <summary>Only A has it.</summary>
    OnlyA,

    /// <summary>Only B has it.</summary>
    OnlyB,

    /// <summary>One word on each side, a letter or two apart: a slip of the pen, or of a reading machine.</summary>
    Variant,
}
