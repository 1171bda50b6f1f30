namespace SearchIndex.Engine.Scoring;

/// <summary>Some hits of one segment in ascending order, with their scores, in arrays that are used again and again.</summary>
internal sealed class HitBatch
{
    /// <summary>Most hits of a batch.</summary>
    public const int Capacity = 4096;

    /// <summary>Documents, local to the segment; the first <see cref="Count"/> are valid.</summary>
    public readonly int[] Documents = new int[Capacity];

    /// <summary>Scores paired with the documents; left as they are where no scores were asked for.</summary>
    public readonly float[] Scores = new float[Capacity];

    /// <summary>How many hits there are.</summary>
    public int Count;

    /// <summary>Matches found to make this batch, those that were left out for their scores included.</summary>
    public int Matched;

    /// <summary>Candidates looked at to make this batch: what a budget is charged with.</summary>
    public int Steps;

    /// <summary>Forgets what the batch held.</summary>
    public void Clear() => (Count, Matched, Steps) = (0, 0, 0);
}
