using System.Buffers;
using SearchIndex.Storage.Numbers;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// The scores of one term for the lowest frequencies and each encoded length, computed once. A score of the table has the
/// bits that <see cref="Bm25.Score"/> gives.
/// </summary>
internal sealed class ScoreTable : IDisposable
{
    /// <summary>Frequencies 1 to this one are in the table.</summary>
    public const int Rows = 4;

    // A table costs about as much as scoring so many documents.
    private const int WorthwhileDocuments = 256;

    private readonly float[] _scores = ArrayPool<float>.Shared.Rent(Rows * 256);

    private ScoreTable(float weight, float[] cache)
    {
        for (var row = 0; row < Rows; row++)
        {
            Saturation.Fill(weight, row + 1, cache.AsSpan(0, 256), _scores.AsSpan(row << 8, 256));
        }
    }

    /// <summary>Score by frequency - 1, times 256, plus encoded length.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Rows * 256);

    /// <summary>Makes the table of a term that is worth it.</summary>
    /// <returns>Null for a rare term.</returns>
    public static ScoreTable? Create(long documentFrequency, float weight, float[]? cache) =>
        cache is not null && documentFrequency >= WorthwhileDocuments ? new ScoreTable(weight, cache) : null;

    public void Dispose() => ArrayPool<float>.Shared.Return(_scores);
}
