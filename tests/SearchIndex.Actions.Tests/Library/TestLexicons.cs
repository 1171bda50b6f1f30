using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.Analysis;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>The lexicons of the repository, read once for all tests of an assembly.</summary>
public static class TestLexicons
{
    private static readonly Lazy<LibraryLexicons> Shared =
        new(() => LibraryLexicons.Load(LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data"))));

    private static readonly Lazy<IAnalyzer> Words =
        new(() => Analyzers.SmartCn(LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data")).LoadChinese()));

    public static LibraryLexicons All => Shared.Value;

    public static IAnalyzer SmartCn => Words.Value;

    public static BuildReport Build(string folder, bool rebuild, params IReadOnlyList<string> paths) =>
        new LibraryBuilder(All, TimeProvider.System).Build(new BuildRequest { IndexFolder = folder, Paths = paths, Rebuild = rebuild });
}
