namespace SearchIndex.Actions.Library.Searching;

/// <summary>Documents with a score each. Immutable once it is handed out.</summary>
/// <param name="Documents">Their numbers, ascending.</param>
/// <param name="Scores">Paired with them.</param>
internal sealed record ScoreList(int[] Documents, float[] Scores)
{
    /// <summary>Nothing.</summary>
    public static ScoreList None { get; } = new([], []);

    /// <summary>About how many bytes it takes.</summary>
    public int Bytes => 96 + (Documents.Length * (sizeof(int) + sizeof(float)));
}
