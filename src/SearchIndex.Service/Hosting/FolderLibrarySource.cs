using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Hosting;

/// <summary>Libraries in folders: the index, and beside it, in a folder of its own, the sample library, so that invented cities never mix with real ones.</summary>
internal sealed class FolderLibrarySource(ServiceOptions options) : ILibrarySource
{
    /// <summary>Folder of the sample library's index.</summary>
    public string SampleIndexFolder { get; } = Path.TrimEndingDirectorySeparator(options.IndexFolder) + "-sample";

    /// <inheritdoc/>
    public LibraryVersion? FindNewest() => throw new NotSupportedException();

    /// <inheritdoc/>
    public IActionLibrary Open(LibraryVersion version) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void BuildSample(IProgress<BuildingProgress> progress, CancellationToken cancellationToken) => throw new NotSupportedException();
}
