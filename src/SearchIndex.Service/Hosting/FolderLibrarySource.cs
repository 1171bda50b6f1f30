using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Hosting;

/// <summary>Libraries in folders: the index, and beside it, in a folder of its own, the sample library, so that invented cities never mix with real ones.</summary>
internal sealed class FolderLibrarySource(ServiceOptions options, LibraryLexicons lexicons, TimeProvider time) : ILibrarySource
{
    /// <summary>Folder of the sample library's index.</summary>
    public string SampleIndexFolder { get; } = Path.TrimEndingDirectorySeparator(options.IndexFolder) + "-sample";

    /// <inheritdoc/>
    public LibraryVersion? FindNewest() => Newest(options.IndexFolder, isSample: false) ?? Newest(SampleIndexFolder, isSample: true);

    /// <inheritdoc/>
    public IActionLibrary Open(LibraryVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return ActionLibrary.Open(version.Folder, lexicons);
    }

    /// <inheritdoc/>
    public void BuildSample(IProgress<BuildingProgress> progress, CancellationToken cancellationToken)
    {
        var request = new BuildRequest { IndexFolder = SampleIndexFolder, Paths = [options.SampleFolder ?? SampleFolder.Find(AppContext.BaseDirectory)] };
        var builder = new LibraryBuilder(lexicons, time);
        try
        {
            builder.Build(request, new Translating(progress), cancellationToken);
        }
        catch (LibraryException stale) when (stale.Problem is LibraryProblem.OtherVersion or LibraryProblem.Damaged)
        {
            // Left over from another version of the program. It is ours alone, so it is made anew.
            builder.Build(request with { Rebuild = true }, new Translating(progress), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public BuildReport Update(LibraryUpdate update, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        return new LibraryBuilder(lexicons, time).Build(
            new BuildRequest
            {
                IndexFolder = options.IndexFolder,
                Paths = update.Paths,
                Followed = update.Followed,
                PassedOver = update.PassedOver,
                Names = update.Names,
            },
            progress, cancellationToken);
    }

    private static LibraryVersion? Newest(string folder, bool isSample)
    {
        if (ActionLibrary.NewestGeneration(folder) is not { } generation)
        {
            return null;
        }

        // A folder that was deleted and filled again counts from the start; the time of its commit tells the two apart.
        var commit = new FileInfo(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"commit-{generation}")));
        return new LibraryVersion(folder, generation, commit.Exists ? commit.LastWriteTimeUtc.Ticks : 0, isSample);
    }

    // Reading is nearly all of the work and is counted in files; the later stages keep its figures, so that nothing seems to go backwards.
    private sealed class Translating(IProgress<BuildingProgress> progress) : IProgress<BuildProgress>
    {
        private BuildingProgress _files = new(0, 0, null);

        public void Report(BuildProgress value)
        {
            _files = value.Stage == "reading" ? new BuildingProgress(value.Done, value.Total, value.Item) : _files with { Current = value.Stage };
            progress.Report(_files);
        }
    }
}
