namespace SearchIndex.Engine.Commits;

/// <summary>There is no committed index in a directory.</summary>
public sealed class IndexNotFoundException : IOException
{
    /// <summary>Names the directory.</summary>
    /// <param name="location">Where an index was looked for.</param>
    public IndexNotFoundException(string location)
        : base($"There is no index in {location}: no commit was found. Build one first, or name another folder.") => Location = location;

    /// <summary>Where an index was looked for.</summary>
    public string Location { get; }
}
