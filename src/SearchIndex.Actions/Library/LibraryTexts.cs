using System.Text.Json;
using SearchIndex.Actions.Sharing.Answers;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Storing;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Actions.Library;

/// <summary>The texts of one commit, for comparing them.</summary>
/// <param name="folder">Folder of the index.</param>
/// <param name="reader">The commit.</param>
/// <param name="built">When the commit was made.</param>
/// <param name="lexicons">What texts are compared with.</param>
internal sealed class LibraryTexts(string folder, IndexReader reader, DateTimeOffset built, LibraryLexicons lexicons) : ISharedTextSource
{
    private readonly Searcher _searcher = new(reader);

    /// <inheritdoc/>
    public long Generation => reader.Generation;

    /// <inheritdoc/>
    public long Stamp => built.UtcTicks;

    /// <inheritdoc/>
    public IReadOnlyList<SharedAction> Actions()
    {
        var actions = new List<SharedAction>();
        foreach (var kind in new[] { "action", "record" })
        {
            var query = new BooleanQuery(
                [new(Occur.Must, new TermQuery(LibraryFields.Kind, kind)), new(Occur.Must, new TermQuery(LibraryFields.Scope, "current"))]);
            actions.AddRange(_searcher.Matches(query).Select(document => Of(_searcher.Stored(document).Text(LibraryFields.Record)!, kind == "record"))
                .Where(action => action.Record.Readable));
        }

        return actions;
    }

    /// <inheritdoc/>
    public SharedAction? Find(string id)
    {
        foreach (var isRecord in new[] { false, true })
        {
            foreach (var document in _searcher.Matches(new BooleanQuery(
                [new(Occur.Must, new TermQuery(LibraryFields.Key, id)), new(Occur.Must, new TermQuery(LibraryFields.Kind, isRecord ? "record" : "action"))])))
            {
                return Of(_searcher.Stored(document).Text(LibraryFields.Record)!, isRecord);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public SharedTextResults? Stored(out string? why) =>
        SharedTextFiles.TryRead(new FileDirectory(folder), Generation, Stamp, lexicons.Sharing.Version, out why);

    /// <inheritdoc/>
    public void Keep(SharedTextResults results)
    {
        try
        {
            var directory = new FileDirectory(folder);
            using var writing = directory.TryLock("write.lock");
            if (writing is not null && ActionLibrary.NewestGeneration(folder) == results.Generation)
            {
                SharedTextFiles.Write(directory, results);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The folder cannot be written to: the results are found again the next time.
            return;
        }
    }

    private static SharedAction Of(string json, bool isRecord)
    {
        var record = JsonSerializer.Deserialize(json, LibraryJson.Lines.ActionRecord)!;
        var slash = record.Id.IndexOf('/', StringComparison.Ordinal);
        return new SharedAction(record, isRecord || slash < 0 ? record.City : record.Id[..slash], isRecord);
    }
}
