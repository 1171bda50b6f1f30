namespace SearchIndex.Storage.Directories;

/// <summary>
/// A directory in memory. It remembers what was synced, so that <see cref="AfterCrash"/> can show what a power cut would leave.
/// </summary>
public sealed class MemoryDirectory : IDirectory
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, MemoryFile> _files = new(StringComparer.Ordinal);
    private SortedDictionary<string, MemoryFile> _durableNames = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Location => "(memory)";

    /// <inheritdoc/>
    public IReadOnlyList<string> List()
    {
        lock (_gate)
        {
            return [.. _files.Keys];
        }
    }

    /// <inheritdoc/>
    public bool Exists(string name)
    {
        lock (_gate)
        {
            return _files.ContainsKey(name);
        }
    }

    /// <inheritdoc/>
    public IndexOutput Create(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var file = new MemoryFile();
        lock (_gate)
        {
            _files[name] = file;
        }

        return new MemoryIndexOutput(name, file);
    }

    /// <inheritdoc/>
    public IndexInput Open(string name) => new MemoryIndexInput(name, Find(name).Content);

    /// <summary>Puts a file of given content, not synced, in the place of an older one if there is any.</summary>
    /// <param name="name">A file name.</param>
    /// <param name="content">The bytes.</param>
    public void Put(string name, ReadOnlySpan<byte> content)
    {
        lock (_gate)
        {
            _files[name] = new MemoryFile { Content = content.ToArray() };
        }
    }

    /// <summary>All bytes of a file.</summary>
    /// <param name="name">A file name.</param>
    /// <returns>A copy.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public byte[] Bytes(string name) => [.. Find(name).Content];

    /// <inheritdoc/>
    public void Delete(string name)
    {
        lock (_gate)
        {
            _files.Remove(name);
        }
    }

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        lock (_gate)
        {
            if (!_files.Remove(from, out var file))
            {
                throw new FileNotFoundException($"There is no file '{from}' in {Location}.", from);
            }

            _files[to] = file;
        }
    }

    /// <inheritdoc/>
    public void Sync(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            Find(name).Synced = true;
        }
    }

    /// <inheritdoc/>
    public void SyncDirectory()
    {
        lock (_gate)
        {
            _durableNames = new(_files, StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public IDisposable? TryLock(string name)
    {
        lock (_gate)
        {
            return _locks.Add(name) ? new Held(this, name) : null;
        }
    }

    /// <summary>What a device would hold after a power cut at this moment.</summary>
    /// <param name="namesAsWritten">
    /// True where all created, renamed and deleted names happened to reach the device; false where only those up to the last
    /// <see cref="SyncDirectory"/> did. Real devices do anything between.
    /// </param>
    /// <param name="unsynced">
    /// Decides the fate of each file whose bytes were never synced: given its name and bytes, what is left of it; null where nothing is.
    /// </param>
    /// <returns>A new directory without locks, everything in it synced.</returns>
    public MemoryDirectory AfterCrash(bool namesAsWritten, Func<string, byte[], byte[]?> unsynced)
    {
        ArgumentNullException.ThrowIfNull(unsynced);
        var survivor = new MemoryDirectory();
        lock (_gate)
        {
            foreach (var (name, file) in namesAsWritten ? _files : _durableNames)
            {
                var content = file.Synced ? file.Content : unsynced(name, file.Content);
                if (content is not null)
                {
                    survivor._files.Add(name, new MemoryFile { Content = content, Synced = true });
                }
            }
        }

        survivor.SyncDirectory();
        return survivor;
    }

    private MemoryFile Find(string name)
    {
        lock (_gate)
        {
            return _files.TryGetValue(name, out var file)
                ? file
                : throw new FileNotFoundException($"There is no file '{name}' in {Location}.", name);
        }
    }

    private void Unlock(string name)
    {
        lock (_gate)
        {
            _locks.Remove(name);
        }
    }

    private sealed class Held(MemoryDirectory directory, string name) : IDisposable
    {
        private bool _released;

        public void Dispose()
        {
            if (!_released)
            {
                _released = true;
                directory.Unlock(name);
            }
        }
    }
}
