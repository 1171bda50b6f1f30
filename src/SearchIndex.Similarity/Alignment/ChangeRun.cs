namespace SearchIndex.Similarity.Alignment;

/// <summary>A stretch of both sequences in units: equal throughout, or changed (one side may be empty).</summary>
internal readonly record struct ChangeRun(bool IsEqual, int StartA, int EndA, int StartB, int EndB)
{
    /// <summary>The longer side.</summary>
    public int Size => Math.Max(EndA - StartA, EndB - StartB);
}
