namespace SearchIndex.Service.Hosting;

/// <summary>What a service without a library is doing about it.</summary>
/// <param name="Phase">"opening", "building the sample library", "indexing the watched folder" or "failed".</param>
/// <param name="Progress">How far building has come, or null.</param>
/// <param name="Problem">What went wrong and what to do, for people; null where nothing did.</param>
internal sealed record LibraryState(string Phase, BuildingProgress? Progress, string? Problem)
{
    /// <summary>The phase in which the sample library is being built.</summary>
    public const string BuildingPhase = "building the sample library";

    /// <summary>The phase in which the watched folder is read into the first index.</summary>
    public const string IndexingPhase = "indexing the watched folder";

    /// <summary>The index is being looked for and opened.</summary>
    public static LibraryState Opening { get; } = new("opening", null, null);

    /// <summary>The sample library is being built.</summary>
    /// <param name="progress">How far it has come.</param>
    /// <returns>The state.</returns>
    public static LibraryState Building(BuildingProgress progress) => new(BuildingPhase, progress, null);

    /// <summary>The files of the watched folder are being read into the first index.</summary>
    /// <param name="progress">How far it has come.</param>
    /// <returns>The state.</returns>
    public static LibraryState Indexing(BuildingProgress progress) => new(IndexingPhase, progress, null);

    /// <summary>There is no library, and waiting alone does not help.</summary>
    /// <param name="problem">What went wrong and what to do.</param>
    /// <returns>The state.</returns>
    public static LibraryState Failed(string problem) => new("failed", null, problem);
}
