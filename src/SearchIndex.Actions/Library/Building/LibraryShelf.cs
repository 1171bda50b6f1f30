using System.Globalization;
using SearchIndex.Actions.Library.Records;

namespace SearchIndex.Actions.Library.Building;

/// <summary>The files of a library while it is being built: those that it has, and those that are read now.</summary>
internal sealed class LibraryShelf
{
    private readonly Dictionary<string, FileEntry> _before;
    private readonly SortedDictionary<string, FileEntry> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<RecordLine>> _records = new(StringComparer.Ordinal);

    /// <summary>Begins with the files that a library has.</summary>
    /// <param name="files">The files.</param>
    public LibraryShelf(IReadOnlyList<FileEntry> files)
    {
        _before = files.ToDictionary(file => file.Origin, StringComparer.Ordinal);
        foreach (var file in files)
        {
            _files.Add(file.Origin, file);
        }
    }

    /// <summary>Finds a file that the library has as it is: in the same place, or elsewhere under the same name.</summary>
    /// <param name="file">A file to be read.</param>
    /// <param name="sha256">Hash of its bytes.</param>
    /// <returns>Null where it has to be read.</returns>
    public FileEntry? FindSame(SourceFile file, string sha256)
    {
        if (_files.TryGetValue(file.Origin, out var same) && same.Sha256 == sha256)
        {
            return same;
        }

        return same is not null ? null : _files.Values.FirstOrDefault(entry => entry.Sha256 == sha256 && entry.Name == file.Name);
    }

    /// <summary>A name for a file that no other file has.</summary>
    /// <param name="file">A file to be read.</param>
    /// <returns>Its own name, or one with its folder before it.</returns>
    public string NameFor(SourceFile file)
    {
        bool Taken(string name) => _files.Values.Any(entry => entry.Origin != file.Origin && entry.Name == name);
        if (!Taken(file.Name))
        {
            return file.Name;
        }

        var longer = SourceFiles.LongerName(file);
        return Taken(longer) ? $"{file.Origin[..8]}/{file.Name}" : longer;
    }

    /// <summary>Puts a file on the shelf, in the place of an older one from the same origin.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="records">Its records; null for a profile.</param>
    public void Put(FileEntry entry, IReadOnlyList<RecordLine>? records)
    {
        _files[entry.Origin] = entry;
        _records.Remove(entry.Origin);
        if (records is not null)
        {
            _records.Add(entry.Origin, records);
        }
    }

    /// <summary>Takes files off the shelf that came from a folder and are gone from there.</summary>
    /// <param name="folder">Full path of a folder that is there.</param>
    /// <returns>The files.</returns>
    public IReadOnlyList<FileEntry> RemoveGone(string folder)
    {
        var gone = _files.Values.Where(entry => PathBelow(folder, entry) is { } path && !File.Exists(path)).ToList();
        foreach (var entry in gone)
        {
            _files.Remove(entry.Origin);
            _records.Remove(entry.Origin);
        }

        return gone;
    }

    // A name is the path below the folder, perhaps with folders before it that tell it from others of the same name; the origin says which.
    private static string? PathBelow(string folder, FileEntry entry)
    {
        for (var name = entry.Name; name.Length > 0;)
        {
            var path = Path.GetFullPath(Path.Combine(folder, name));
            if (SourceFiles.Origin(path) == entry.Origin)
            {
                return path;
            }

            var slash = name.IndexOf('/', StringComparison.Ordinal);
            name = slash < 0 ? "" : name[(slash + 1)..];
        }

        return null;
    }

    /// <summary>A file.</summary>
    /// <param name="origin">Its origin.</param>
    /// <returns>The file with its place.</returns>
    public FileEntry Get(string origin) => _files[origin];

    /// <summary>The records that were read now.</summary>
    /// <param name="origin">Origin of a file.</param>
    /// <returns>Null where none were read.</returns>
    public IReadOnlyList<RecordLine>? NewRecords(string origin) => _records.GetValueOrDefault(origin);

    /// <summary>All files, by name.</summary>
    public IReadOnlyList<FileEntry> All => [.. _files.Values.OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    /// <summary>Gives all files their places.</summary>
    /// <returns>The files whose documents have to be written: new ones, changed ones, and those that play another part now.</returns>
    public IReadOnlyList<FileEntry> Arrange()
    {
        var changes = new List<FileEntry>();
        foreach (var (origin, place) in CityShelf.Arrange([.. _files.Values]))
        {
            var entry = _files[origin];
            if (entry.Place != place)
            {
                entry = entry with { Place = place };
                _files[origin] = entry;
            }

            if (!_before.TryGetValue(origin, out var before) || !ReferenceEquals(before, entry))
            {
                changes.Add(entry);
            }
        }

        changes.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return changes;
    }

    /// <summary>What the commit says of the library.</summary>
    /// <param name="versions">Versions of rules and lexicons.</param>
    /// <param name="built">The time of the commit.</param>
    /// <returns>The summary.</returns>
    public LibrarySummary Summary(SortedDictionary<string, string> versions, DateTimeOffset built)
    {
        var current = _files.Values.Where(entry => entry.Place.Status == FilePlace.Current).ToList();
        var unreadable = _files.Values.Where(entry => entry.Place.Status == FilePlace.Unreadable).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        return new LibrarySummary
        {
            Built = built,
            Versions = versions,
            Actions = current.Sum(entry => entry.Profile!.Actions.Count) + _files.Values.Where(entry => entry.Profile is null).Sum(entry => entry.Report.ActionsFound),
            UnreadableActions = unreadable.Sum(entry => entry.Profile!.Actions.Count),
            NewestDownload = current.Where(entry => entry.Profile!.Readability.IsReadable).Max(entry => entry.Profile!.Downloaded),
            Cities = [.. current.Select(entry => new SummaryCity(entry.Place.CityId!, entry.Profile!.City, entry.Profile.CityLocal)).OrderBy(city => city.Id, StringComparer.Ordinal)],
            UnreadableFiles = [.. unreadable.Select(entry => string.Create(CultureInfo.InvariantCulture,
                $"{entry.Name} ({entry.Profile!.City}, {entry.Profile.Actions.Count} actions){(entry.Place.StandsIn is { } other ? $": {other} stands in for it" : "")}"))],
        };
    }
}
