using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.Benchmarks.Measuring;

namespace SearchIndex.Benchmarks.Ranking;

/// <summary>The library's search by best match over documents, as people get it.</summary>
internal sealed class LibraryRanking : IDisposable
{
    private readonly ActionLibrary _library;

    /// <summary>Builds the library, or opens the one that is there.</summary>
    /// <param name="documents">JSON lines with id and text, title and section.</param>
    /// <param name="folder">Folder of its index.</param>
    public LibraryRanking(string documents, string folder)
    {
        var lexicons = LibraryLexicons.Load(LexiconFolder.Find());
        if (!Directory.Exists(folder))
        {
            var report = new LibraryBuilder(lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = folder, Paths = [documents] });
            foreach (var note in report.Notes)
            {
                Figures.Print($"# {note}");
            }
        }

        _library = ActionLibrary.Open(folder, lexicons);
    }

    /// <summary>Ranks the documents.</summary>
    /// <param name="query">Free text.</param>
    /// <param name="depth">How many are wanted.</param>
    /// <param name="options">The weights; the library's own by default.</param>
    /// <returns>Ids, the best first.</returns>
    public IReadOnlyList<string> Rank(string query, int depth, BestMatchOptions? options = null) =>
        _library.Rank(new SearchRequest { Query = query, Limit = depth, Match = SearchMatch.Best, BestMatch = options ?? BestMatchOptions.Default });

    /// <inheritdoc/>
    public void Dispose() => _library.Dispose();
}
