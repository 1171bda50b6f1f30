using System.Buffers;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Some hits of one segment in ascending order, with their scores, in arrays that are used again and again: borrowed for
/// one search, and given back when it ends.
/// </summary>
internal sealed class HitBatch : IDisposable
{
    /// <summary>Most hits of a batch.</summary>
    public const int Capacity = 4096;

    /// <summary>Documents, local to the segment; the first <see cref="Count"/> are valid.</summary>
    public readonly int[] Documents = ArrayPool<int>.Shared.Rent(Capacity);

    /// <summary>Scores paired with the documents; left as they are where no scores were asked for.</summary>
    public readonly float[] Scores = ArrayPool<float>.Shared.Rent(Capacity);

    /// <summary>How many hits there are.</summary>
    public int Count;

    /// <summary>Further hits that are not given, see <see cref="HitSource.CountBelow"/>.</summary>
    public int CountedOnly;

    /// <summary>Candidates looked at to make this batch: what a budget is charged with.</summary>
    public int Steps;

    /// <summary>Empties the batch.</summary>
    public void Clear() => (Count, CountedOnly, Steps) = (0, 0, 0);

    /// <summary>Gives the arrays back. To be called once, when nobody reads the batch any more.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(Documents);
        ArrayPool<float>.Shared.Return(Scores);
    }
}
