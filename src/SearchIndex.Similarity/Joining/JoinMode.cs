namespace SearchIndex.Similarity.Joining;

/// <summary>How candidates are found. Whatever finds them, each is counted exactly before it is an answer.</summary>
public enum JoinMode
{
    /// <summary>By the rarest shingles of each text: no pair is missed.</summary>
    Exact,

    /// <summary>By signatures of a fixed size: a pair in a thousand may be missed.</summary>
    Signatures,
}
