namespace SearchIndex.Engine.Searching;

/// <summary>The two parameters of BM25, for all fields of a search.</summary>
/// <param name="K1">How fast a higher frequency stops counting; above 0. 1.2 is Lucene's.</param>
/// <param name="B">How much a long field counts against a document, 0 (not at all) to 1. 0.75 is Lucene's.</param>
public sealed record Bm25Options(float K1 = 1.2f, float B = 0.75f)
{
    /// <summary>The parameters of Lucene.</summary>
    public static Bm25Options Default { get; } = new();

    /// <summary>Whether both are in range.</summary>
    internal bool IsValid => float.IsFinite(K1) && K1 > 0 && B is >= 0 and <= 1;
}
