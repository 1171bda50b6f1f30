using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>A library of the sample profiles that come with the project.</summary>
public sealed class SampleLibraryFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleLibraryFixture()
    {
        TestLexicons.Build(_folder.At("index"), rebuild: false, Path.Combine(RepositoryRoot.Find(), "index-data", "sample"));
        Library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
    }

    public ActionLibrary Library { get; }

    public void Dispose()
    {
        Library.Dispose();
        _folder.Dispose();
    }
}
