namespace SearchIndex.Actions.Library;

/// <summary>What to build.</summary>
public sealed record BuildRequest
{
    /// <summary>Folder of the index; made where there is none.</summary>
    public required string IndexFolder { get; init; }

    /// <summary>Files and folders to read; folders with all that is below them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Whether to begin anew, with nothing but these files.</summary>
    public bool Rebuild { get; init; }
}
