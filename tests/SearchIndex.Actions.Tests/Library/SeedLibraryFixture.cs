using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>A library of the five real profiles, where they are at hand.</summary>
public sealed class SeedLibraryFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SeedLibraryFixture()
    {
        if (SharedData.TryFind("seeds/libo.txt", out var path))
        {
            Report = TestLexicons.Build(_folder.At("index"), rebuild: false, Path.GetDirectoryName(path)!);
            Library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
        }
    }

    public ActionLibrary? Library { get; }

    public BuildReport? Report { get; }

    public void Dispose()
    {
        Library?.Dispose();
        _folder.Dispose();
    }
}
