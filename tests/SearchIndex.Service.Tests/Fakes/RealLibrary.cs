using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Service.Tests.Fakes;

/// <summary>What tests over a real index share: the lexicons of the checkout, and folders of a few sample profiles.</summary>
public sealed class RealLibrary : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("service-real-");
    private readonly Lazy<string> _sample;

    public RealLibrary() => _sample = new Lazy<string>(() =>
    {
        var index = Folder("whole-sample");
        Build(index, Path.Combine(RepositoryRoot.Find(), "index-data", "sample"));
        return index;
    });

    /// <summary>The lexicons; they are read once for all tests of a class.</summary>
    public LibraryLexicons Lexicons { get; } = LibraryLexicons.Load(LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data")));

    /// <summary>Makes an empty folder of a name.</summary>
    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    /// <summary>Copies profiles of the sample library into a folder of their own.</summary>
    public string Profiles(string name, params string[] files)
    {
        var folder = Folder(name);
        foreach (var file in files)
        {
            File.Copy(Path.Combine(RepositoryRoot.Find(), "index-data", "sample", file), Path.Combine(folder, file));
        }

        return folder;
    }

    /// <summary>Builds an index.</summary>
    public BuildReport Build(string index, params string[] paths) =>
        new LibraryBuilder(Lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = index, Paths = paths });

    /// <summary>Opens the whole sample library, which is built once for all tests of a class.</summary>
    public ActionLibrary Open() => ActionLibrary.Open(_sample.Value, Lexicons);

    public void Dispose() => _folder.Delete(recursive: true);
}
