using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Tests.Fakes;

/// <summary>A source whose newest commit a test sets.</summary>
internal sealed class FakeLibrarySource : ILibrarySource
{
    private volatile LibraryVersion? _newest;

    /// <summary>Makes the library of a commit.</summary>
    public Func<LibraryVersion, IActionLibrary> Opening { get; set; } = version => new FakeLibrary(FakeRecords.Three, version.Generation);

    /// <summary>Builds the sample.</summary>
    public Action<IProgress<BuildingProgress>, CancellationToken>? Building { get; set; }

    public static LibraryVersion Version(long generation, bool isSample = false) => new("/nowhere", generation, 0, isSample);

    public void Publish(LibraryVersion? version) => _newest = version;

    /// <summary>Reads files.</summary>
    public Func<LibraryUpdate, BuildReport>? Updating { get; set; }

    public BuildReport Update(LibraryUpdate update, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new BuildProgress("reading", 0, update.Paths.Count, update.Paths[0]));
        return (Updating ?? throw new LibraryException(LibraryProblem.Input, "Nothing can be indexed in this test."))(update);
    }

    public LibraryVersion? FindNewest() => _newest;

    public IActionLibrary Open(LibraryVersion version) => Opening(version);

    public void BuildSample(IProgress<BuildingProgress> progress, CancellationToken cancellationToken) =>
        (Building ?? throw new IOException("There are no sample profiles in this test."))(progress, cancellationToken);
}
