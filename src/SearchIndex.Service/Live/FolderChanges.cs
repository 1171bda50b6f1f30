namespace SearchIndex.Service.Live;

/// <summary>
/// Tells what is to be indexed of a folder: what differs from what was indexed last. A file counts only when two looks in a row
/// found it the same, so that files which are still being written are waited for, and do not hold up the others.
/// </summary>
internal sealed class FolderChanges
{
    private Dictionary<string, FileStamp>? _indexed;
    private Dictionary<string, FileStamp> _before = [];
    private Dictionary<string, FileStamp> _now = [];

    /// <summary>Files that changed since the look before, and are passed over for now.</summary>
    public IReadOnlySet<string> Unsettled { get; private set; } = new HashSet<string>();

    /// <summary>Takes a look.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <returns>Whether there is something to index. True at the first look: files may have come and gone while nobody looked.</returns>
    public bool Look(Dictionary<string, FileStamp> files)
    {
        (_before, _now) = (_now, files);
        var changed = files.Where(file => _indexed is null || !_indexed.TryGetValue(file.Key, out var stamp) || stamp != file.Value).ToArray();
        Unsettled = changed.Where(file => !_before.TryGetValue(file.Key, out var stamp) || stamp != file.Value).Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        return _indexed is null ? Unsettled.Count < files.Count || files.Count == 0 : changed.Length > Unsettled.Count || _indexed.Keys.Any(path => !files.ContainsKey(path));
    }

    /// <summary>Takes note that what was seen last is in the index now, but for what is unsettled.</summary>
    public void Done()
    {
        var before = _indexed;
        _indexed = _now.Where(file => !Unsettled.Contains(file.Key)).ToDictionary(StringComparer.Ordinal);

        // What is being rewritten still stands in the index in its older state: if it goes, that has to be noticed.
        foreach (var path in Unsettled)
        {
            if (before is not null && before.TryGetValue(path, out var stamp))
            {
                _indexed[path] = stamp;
            }
        }
    }
}
