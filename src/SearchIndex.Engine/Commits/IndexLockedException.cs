namespace SearchIndex.Engine.Commits;

/// <summary>Another writer is at work on the index.</summary>
public sealed class IndexLockedException : IOException
{
    /// <summary>Names the index.</summary>
    /// <param name="location">Where it lies.</param>
    public IndexLockedException(string location)
        : base($"Another writer holds the index in {location}: an index has one writer at a time. Wait until it is done, or stop that process.") => Location = location;

    /// <summary>Where the index lies.</summary>
    public string Location { get; }
}
