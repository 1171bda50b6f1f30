namespace SearchIndex.Service.Hosting;

/// <summary>How far building the sample library has come.</summary>
/// <param name="Done">Files read.</param>
/// <param name="Total">Files there are, or 0 where that is not known yet.</param>
/// <param name="Current">What is being worked on, for people; null for nothing in particular.</param>
internal sealed record BuildingProgress(int Done, int Total, string? Current);
