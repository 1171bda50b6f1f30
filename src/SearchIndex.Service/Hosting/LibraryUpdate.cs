namespace SearchIndex.Service.Hosting;

/// <summary>What the service reads into its index.</summary>
internal sealed record LibraryUpdate
{
    /// <summary>Files and folders to read, full paths.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Folders whose files leave the library when they are gone.</summary>
    public IReadOnlyList<string> Followed { get; init; } = [];

    /// <summary>Files that are passed over, full paths.</summary>
    public IReadOnlyCollection<string> PassedOver { get; init; } = [];

    /// <summary>What files are called in the library, by full path, where that is not their name on the disk.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
