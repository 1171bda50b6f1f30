using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Library.Building;
using SearchIndex.Actions.Library.Records;
using SearchIndex.Actions.Reading;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Storing;
using SearchIndex.Engine.Indexing;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Actions.Library;

/// <summary>
/// Reads files into the index of a library: all of them with one commit, or, when it is stopped before that, nothing.
/// </summary>
/// <remarks>One build at a time for one folder; another process that builds gets <see cref="LibraryProblem.Busy"/>.</remarks>
public sealed class LibraryBuilder
{
    /// <summary>In a larger library what is shared is found when somebody first asks for it, and kept then.</summary>
    private const int MostTextsAtOnce = 20_000;

    private readonly LibraryLexicons _lexicons;
    private readonly Lazy<ProfileReader> _reader;
    private readonly TimeProvider _time;

    /// <summary>Makes a builder.</summary>
    /// <param name="lexicons">The analyzers and lexicons.</param>
    /// <param name="time">Gives the time of the commit.</param>
    public LibraryBuilder(LibraryLexicons lexicons, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        ArgumentNullException.ThrowIfNull(time);
        _lexicons = lexicons;
        _reader = new Lazy<ProfileReader>(() => new ProfileReader(HeadingCatalogue.LoadBuiltIn()));
        _time = time;
    }

    /// <summary>Reads files into an index. Files that the library has already, and that were not named, stay.</summary>
    /// <param name="request">What to read, and where to.</param>
    /// <param name="progress">Receives how far it is, or null.</param>
    /// <param name="cancellationToken">Ends the build; the index stays as it was.</param>
    /// <returns>What came of each file.</returns>
    /// <exception cref="LibraryException">A path is not there, or the index cannot be written; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">The build was ended; nothing was changed.</exception>
    public BuildReport Build(BuildRequest request, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var folder = Path.GetFullPath(request.IndexFolder);
        var notes = new List<string>();
        IReadOnlyList<SourceFile> files = [.. SourceFiles.Find(request.Paths, notes)
            .Where(file => !request.PassedOver.Contains(file.FullPath))
            .Select(file => request.Names.TryGetValue(file.FullPath, out var name) ? file with { Name = name } : file)];
        DemandFolder(folder);
        try
        {
            Directory.CreateDirectory(folder);
            var directory = new FileDirectory(folder);
            var fresh = request.Rebuild || !LibraryIndex.Exists(folder);
            using var writer = IndexWriter.Open(directory, LibrarySchema.Create(_lexicons),
                new IndexWriterOptions { Mode = fresh ? IndexWriterMode.Replace : IndexWriterMode.Append });
            if (fresh)
            {
                return Build(writer, null, null, files, request.Followed, folder, notes, progress, cancellationToken);
            }

            var (reader, summary) = LibraryIndex.Open(folder, _lexicons, otherConcepts: true);
            using (reader)
            {
                return Build(writer, reader, summary, files, request.Followed, folder, notes, progress, cancellationToken);
            }
        }
        catch (Exception error) when (LibraryIndex.Explain(error, folder) is { } explained)
        {
            throw explained;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new LibraryException(LibraryProblem.Input, $"The index in {folder} was not changed: {error.Message}", error);
        }
    }

    private static void DemandFolder(string folder)
    {
        if (File.Exists(folder))
        {
            throw new LibraryException(LibraryProblem.Foreign, $"{folder} is a file; name a folder for the index.");
        }

        if (Directory.Exists(folder) && !LibraryIndex.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(path => !LibraryIndex.IsOurs(path)) is { } foreign)
        {
            throw new LibraryException(LibraryProblem.Foreign,
                $"{folder} holds other files ({Path.GetFileName(foreign)}) and no index; nothing was written. Name an empty or a new folder with --index.");
        }
    }

    private BuildReport Build(
        IndexWriter writer,
        IndexReader? reader,
        LibrarySummary? summary,
        IReadOnlyList<SourceFile> files,
        IReadOnlyList<string> followed,
        string folder,
        List<string> notes,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellationToken)
    {
        var shelf = new LibraryShelf(reader is null ? [] : LibraryIndex.Files(reader));
        var results = new List<(SourceFile File, string? Origin, SourceFileRecord? Failed)>();
        var fresh = new List<string>();
        var gone = followed.Select(Path.GetFullPath).Where(Directory.Exists).SelectMany(shelf.RemoveGone).ToList();
        var unchanged = 0;
        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = files[i];
            progress?.Report(new BuildProgress("reading", i, files.Count, file.Name));
            if (!SourceBytes.TryRead(file.FullPath, out var bytes, out var problem))
            {
                results.Add((file, null, SourceFileRecords.NotRead(file.Name, problem)));
                continue;
            }

            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (shelf.FindSame(file, sha256) is { } same)
            {
                unchanged++;
                results.Add((file, same.Origin, null));
                continue;
            }

            var failed = Read(file, bytes, sha256, shelf, cancellationToken);
            results.Add((file, failed is null ? file.Origin : null, failed));
            if (failed is null)
            {
                fresh.Add(shelf.Get(file.Origin).Name);
            }
        }

        var changes = shelf.Arrange();
        if (summary is not null && LibraryIndex.HasOtherConcepts(summary, _lexicons))
        {
            changes = shelf.All;
            notes.Add($"The tables of names changed since the index was built: all {changes.Count.ToString(CultureInfo.InvariantCulture)} of its files were looked through for them again.");
        }

        var changed = changes.Count > 0 || gone.Count > 0;
        var generation = reader?.Generation ?? 0;
        if (changed)
        {
            summary = Write(writer, reader, shelf, changes, gone, notes, progress, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new BuildProgress("writing", 0, 0, null));
            var userData = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [LibraryIndex.SummaryKey] = JsonSerializer.Serialize(summary, StoredJson.Default.LibrarySummary),
            };
            generation = writer.Commit(userData, cancellationToken);
        }

        if (summary is { Actions: > 0 } && generation > 0)
        {
            StoreShared(folder, summary, progress, cancellationToken);
        }

        var reported = results.Select(result => result.Failed ?? SourceFileRecords.Of(shelf.Get(result.Origin!))).ToList();
        return new BuildReport(folder, changed, generation, reported, unchanged, summary?.Actions ?? 0, summary?.UnreadableActions ?? 0,
            summary?.Cities.Count ?? 0, notes)
        {
            Fresh = fresh,
            Gone = [.. gone.Select(entry => entry.Name)],
        };
    }

    // Results that other rules found are replaced even where no file changed. The commit is on disk already: when this is stopped, what is shared is found when somebody asks.
    private void StoreShared(string folder, LibrarySummary summary, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var directory = new FileDirectory(folder);
        var (reader, _) = LibraryIndex.Open(folder, _lexicons);
        using (reader)
        {
            if (summary.Actions > MostTextsAtOnce)
            {
                SharedTextFiles.Clean(directory, reader.Generation);
                return;
            }

            var rules = _lexicons.Sharing;
            var texts = new LibraryTexts(folder, reader, summary.Built, _lexicons);
            if (SharedTextFiles.TryRead(directory, texts.Generation, texts.Stamp, rules.Version, out _) is not null)
            {
                return;
            }

            progress?.Report(new BuildProgress("comparing", 0, 0, null));
            var before = SharedTextFiles.TryReadNewest(directory, rules.Version);
            try
            {
                SharedTextFiles.Write(directory, new SharedTextFinder(rules).Find(texts.Actions(), texts.Generation, texts.Stamp, before, cancellationToken));
            }
            catch (Exception stopped) when (stopped is OperationCanceledException || stopped.GetBaseException() is RegexMatchTimeoutException)
            {
                return;
            }
        }
    }

    // Null where the file is on the shelf now; else why nothing of it was taken.
    private SourceFileRecord? Read(SourceFile file, byte[] bytes, string sha256, LibraryShelf shelf, CancellationToken cancellationToken)
    {
        var name = shelf.NameFor(file);
        if (RecordFileReader.Reads(file.Name))
        {
            var (records, report) = RecordFileReader.Read(bytes, name, cancellationToken);
            if (report.Error is not null)
            {
                return new SourceFileRecord(name, sha256, null, FilePlace.NotRead, null, report);
            }

            shelf.Put(Entry(file, name, sha256, null, report), records);
            return null;
        }

        var reading = _reader.Value.Read(name, bytes, cancellationToken);
        if (reading.Profile is null)
        {
            var report = reading.Report.Error is not null ? reading.Report : reading.Report with { Error = "There is no city profile in it." };
            return new SourceFileRecord(name, sha256, null, FilePlace.NotRead, null, report);
        }

        shelf.Put(Entry(file, name, sha256, reading.Profile, reading.Report), null);
        return null;
    }

    private static FileEntry Entry(SourceFile file, string name, string sha256, Profiles.CityProfile? profile, ReadingReport report) => new()
    {
        Origin = file.Origin,
        Name = name,
        Sha256 = sha256,
        Profile = profile,
        Report = report,
        Place = new FilePlace("", null, "", null, null),
    };

    private LibrarySummary Write(
        IndexWriter writer,
        IndexReader? reader,
        LibraryShelf shelf,
        IReadOnlyList<FileEntry> changes,
        IReadOnlyList<FileEntry> gone,
        List<string> notes,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellationToken)
    {
        var keys = new LibraryKeys(reader, [.. changes.Select(entry => entry.Origin), .. gone.Select(entry => entry.Origin)]);
        foreach (var key in gone.SelectMany(entry => keys.Of(entry.Origin)))
        {
            writer.Delete(key);
        }

        var records = new Dictionary<string, List<ActionRecord>>(StringComparer.Ordinal);
        foreach (var entry in changes)
        {
            // Records that only move to another place are read back from the index.
            records[entry.Origin] = entry.Profile is null && shelf.NewRecords(entry.Origin) is null ? keys.Stored(entry.Origin) : [];
            foreach (var key in keys.Of(entry.Origin))
            {
                writer.Delete(key);
            }
        }

        var added = 0;
        foreach (var entry in changes)
        {
            writer.Add(LibraryDocuments.Of(entry));
            foreach (var record in Records(entry, shelf, records[entry.Origin], keys, notes))
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Add(LibraryDocuments.Of(record, entry, _lexicons.Indicators));
                if (++added % 500 == 0)
                {
                    progress?.Report(new BuildProgress("adding", added, 0, entry.Name));
                }
            }
        }

        progress?.Report(new BuildProgress("adding", added, added, null));
        return shelf.Summary(_lexicons.Versions(), _time.GetUtcNow());
    }

    private IEnumerable<KnownRecord> Records(FileEntry entry, LibraryShelf shelf, List<ActionRecord> stored, LibraryKeys keys, List<string> notes)
    {
        if (entry.Profile is not null)
        {
            return entry.Place.KeepsActions ? ActionRecords.Of(entry, _lexicons.Records) : [];
        }

        return shelf.NewRecords(entry.Origin) is { } lines ? Fresh(entry, lines, keys, notes) : stored.Select(_lexicons.Records.WithNames);
    }

    private IEnumerable<KnownRecord> Fresh(FileEntry entry, IReadOnlyList<RecordLine> lines, LibraryKeys keys, List<string> notes)
    {
        var renamed = 0;
        foreach (var line in lines)
        {
            var id = keys.Claim(line.Id);
            if (id != line.Id && ++renamed == 1)
            {
                notes.Add($"{entry.Name}, line {line.Line.ToString(CultureInfo.InvariantCulture)}: another file has a record with the id '{line.Id}' too; this one is '{id}' here.");
            }

            yield return _lexicons.Records.WithNames(line.ToRecord(entry.Name, id));
        }

        if (renamed > 1)
        {
            notes.Add($"{entry.Name}: {(renamed - 1).ToString(CultureInfo.InvariantCulture)} more ids stand in another file too, and were told apart in the same way.");
        }
    }
}
