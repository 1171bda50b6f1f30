namespace SearchIndex.Actions.Library;

/// <summary>How far a build is.</summary>
/// <param name="Stage">"reading", "adding" or "writing".</param>
/// <param name="Done">Files read, or documents added.</param>
/// <param name="Total">How many there are, or 0 where that is not known.</param>
/// <param name="Item">What is being worked on, or null.</param>
public readonly record struct BuildProgress(string Stage, int Done, int Total, string? Item);
