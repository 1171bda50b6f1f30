using System.Globalization;
using System.Text.Json;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;

namespace SearchIndex.Benchmarks.Ranking;

/// <summary>The library's search by best match over documents, as people get it.</summary>
internal sealed class LibraryRanking : IDisposable
{
    private readonly ActionLibrary _library;
    private readonly List<string> _ids = [];

    /// <summary>Builds the library, or opens the one that is there.</summary>
    /// <param name="documents">JSON lines with id and text, title and section.</param>
    /// <param name="folder">Folder of its index.</param>
    public LibraryRanking(string documents, string folder)
    {
        var lexicons = LibraryLexicons.Load(LexiconFolder.Find());
        var (isNew, lines) = (!Directory.Exists(folder), new List<string>());
        foreach (var document in JsonLines.Read(documents, []).Where(document => document.Title.Length + document.Text.Trim().Length > 0))
        {
            // Ids of judged collections may be anything, and twice the same: the library gets the number of the line.
            if (isNew)
            {
                lines.Add(JsonSerializer.Serialize(new { id = $"d{_ids.Count}", title = document.Title, section = document.Section, text = document.Text }));
            }

            _ids.Add(document.Id);
        }

        if (isNew)
        {
            var file = folder.TrimEnd('/') + ".jsonl";
            File.WriteAllLines(file, lines);
            var report = new LibraryBuilder(lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = folder, Paths = [file] });
            foreach (var note in report.Notes)
            {
                Figures.Print($"# {note}");
            }

            File.Delete(file);
        }

        _library = ActionLibrary.Open(folder, lexicons);
    }

    /// <summary>Ranks the documents.</summary>
    /// <param name="query">Free text.</param>
    /// <param name="depth">How many are wanted.</param>
    /// <param name="options">The weights; the library's own by default.</param>
    /// <returns>Ids, the best first.</returns>
    public IReadOnlyList<string> Rank(string query, int depth, BestMatchOptions? options = null) =>
        [.. _library.Rank(new SearchRequest { Query = query, Limit = depth, Match = SearchMatch.Best, IsPlainText = true, BestMatch = options ?? BestMatchOptions.Default })
            .Select(id => _ids[int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture)])];

    /// <inheritdoc/>
    public void Dispose() => _library.Dispose();
}
