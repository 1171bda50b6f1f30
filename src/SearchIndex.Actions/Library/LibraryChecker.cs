using System.Text.Json;
using SearchIndex.Actions.Sharing.Storing;
using SearchIndex.Engine.Checking;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Actions.Library;

/// <summary>Verifies the index of a library: the engine's files byte by byte, then that its records fit each other.</summary>
public static class LibraryChecker
{
    /// <summary>Checks the newest commit.</summary>
    /// <param name="folder">Folder of the index.</param>
    /// <param name="lexicons">The analyzers and lexicons that it was built with.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="LibraryException">There is no index to check.</exception>
    public static CheckReport Check(string folder, LibraryLexicons lexicons, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(lexicons);
        var full = Path.GetFullPath(folder);
        LibraryIndex.DemandIndex(full);
        IndexCheckReport engine;
        try
        {
            engine = IndexChecker.Check(new FileDirectory(full), cancellationToken);
        }
        catch (IndexNotFoundException error)
        {
            throw LibraryIndex.Explain(error, full)!;
        }

        if (!engine.IsSound)
        {
            return new CheckReport(full, engine.Generation, 0, 0, [.. engine.Problems.Select(problem => $"{problem.File}, byte {problem.Offset}: {problem.Message}.")]);
        }

        return CheckRecords(full, lexicons, cancellationToken);
    }

    private static CheckReport CheckRecords(string folder, LibraryLexicons lexicons, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        try
        {
            var (reader, summary) = LibraryIndex.Open(folder, lexicons);
            using (reader)
            {
                var files = LibraryIndex.Files(reader);
                var origins = files.Select(file => file.Origin).ToHashSet(StringComparer.Ordinal);
                var searcher = new Searcher(reader);
                var actions = 0;
                var unreadable = 0;
                foreach (var document in searcher.Matches(new ExistsQuery(LibraryFields.Scope), cancellationToken))
                {
                    var stored = searcher.Stored(document);
                    var key = stored.Text(LibraryFields.Key) ?? "";
                    var record = JsonSerializer.Deserialize(stored.Text(LibraryFields.Record) ?? "null", LibraryJson.Lines.ActionRecord);
                    if (record is null || record.Id != key)
                    {
                        problems.Add($"The document '{key}' holds the record of '{record?.Id}'.");
                    }
                    else if (!origins.Contains(stored.Text(LibraryFields.Origin) ?? ""))
                    {
                        problems.Add($"The action '{key}' comes from a file that the library does not know.");
                    }

                    actions += record is { Readable: true } && !record.Flags.Contains("older-version", StringComparer.Ordinal) ? 1 : 0;
                    unreadable += record is { Readable: false } ? 1 : 0;
                }

                if (actions != summary.Actions || unreadable != summary.UnreadableActions)
                {
                    problems.Add($"The commit says {summary.Actions} actions and {summary.UnreadableActions} unreadable ones; there are {actions} and {unreadable}.");
                }

                CheckShared(new LibraryTexts(folder, reader, summary.Built, lexicons), problems);
                return new CheckReport(folder, reader.Generation, reader.AliveCount, files.Count, problems);
            }
        }
        catch (LibraryException error)
        {
            return new CheckReport(folder, null, 0, 0, [error.Message]);
        }
        catch (JsonException error)
        {
            return new CheckReport(folder, null, 0, 0, [$"A record cannot be read: {error.Message}"]);
        }
    }

    private static void CheckShared(LibraryTexts texts, List<string> problems)
    {
        var stored = texts.Stored(out var why);
        if (why is not null)
        {
            problems.Add(why);
        }

        if (stored is not null && !stored.Actions.SequenceEqual(texts.Actions().Select(action => action.Id).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            problems.Add($"The shared text that is stored as {SharedTextFiles.Name(texts.Generation)} is that of other actions. Delete the file: it is found anew when somebody asks.");
        }
    }
}
