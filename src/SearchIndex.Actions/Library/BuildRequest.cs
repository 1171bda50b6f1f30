namespace SearchIndex.Actions.Library;

/// <summary>What to build.</summary>
public sealed record BuildRequest
{
    /// <summary>Folder of the index; made where there is none.</summary>
    public required string IndexFolder { get; init; }

    /// <summary>Files and folders to read; folders with all that is below them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Folders that the library follows: files that came from one of them and are no longer there leave the library. A folder that is not there itself takes nothing away.</summary>
    public IReadOnlyList<string> Followed { get; init; } = [];

    /// <summary>Full paths of files that are passed over this time, such as those that are still being written; what the library has of them stays.</summary>
    public IReadOnlyCollection<string> PassedOver { get; init; } = [];

    /// <summary>What files are called in the library where that is not what they are called on the disk, by full path.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether to begin anew, with nothing but these files.</summary>
    public bool Rebuild { get; init; }
}
