using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Hosting;

/// <summary>Where libraries come from: the folder of the index, and the sample library in its place while there is none.</summary>
internal interface ILibrarySource
{
    /// <summary>Looks for the newest commit: of the index where it has one, else of the sample library.</summary>
    /// <returns>The commit, or null where there is none of either. Cheap enough to be asked every second.</returns>
    LibraryVersion? FindNewest();

    /// <summary>Opens a commit for reading.</summary>
    /// <param name="version">A commit that <see cref="FindNewest"/> named.</param>
    /// <returns>The library. If it is disposable, the caller disposes it after the last use.</returns>
    /// <exception cref="IOException">The commit is gone or cannot be read.</exception>
    IActionLibrary Open(LibraryVersion version);

    /// <summary>Builds the sample library, or brings it up to date.</summary>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancellationToken">Stops the building; what was committed before stays whole.</param>
    /// <exception cref="IOException">The sample profiles are missing or the folder cannot be written.</exception>
    void BuildSample(IProgress<BuildingProgress> progress, CancellationToken cancellationToken);

    /// <summary>Reads files into the index, and makes one where there is none.</summary>
    /// <param name="update">What is read.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancellationToken">Ends it; the index stays as it was.</param>
    /// <returns>What came of each file.</returns>
    /// <exception cref="LibraryException">Nothing was changed; the message says why.</exception>
    BuildReport Update(LibraryUpdate update, IProgress<BuildProgress> progress, CancellationToken cancellationToken);
}
