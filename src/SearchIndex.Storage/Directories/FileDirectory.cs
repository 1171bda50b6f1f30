namespace SearchIndex.Storage.Directories;

/// <summary>A folder of the file system. Files are memory-mapped for reading and synced to the device on demand.</summary>
public sealed class FileDirectory : IDirectory
{
    private readonly string _path;

    /// <summary>Names a folder; it is created when the first file is.</summary>
    /// <param name="path">The folder, absolute or from the current folder.</param>
    public FileDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
    }

    /// <inheritdoc/>
    public string Location => _path;

    /// <inheritdoc/>
    public IReadOnlyList<string> List()
    {
        if (!Directory.Exists(_path))
        {
            return [];
        }

        var names = Directory.GetFiles(_path).Select(file => Path.GetFileName(file)).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public bool Exists(string name) => File.Exists(PathOf(name));

    /// <inheritdoc/>
    public IndexOutput Create(string name)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(_path);
        // A reader may still map an older file of this name: it keeps its bytes when the name is freed first.
        File.Delete(path);
        return new FileIndexOutput(name, path);
    }

    /// <inheritdoc/>
    public IndexInput Open(string name)
    {
        var path = PathOf(name);
        try
        {
            return new MappedIndexInput(name, path);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException($"The folder '{_path}' does not exist.", path, e);
        }
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        var path = PathOf(name);
        if (Directory.Exists(_path))
        {
            File.Delete(path);
        }
    }

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    /// <inheritdoc/>
    public void Sync(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            using var handle = File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <inheritdoc/>
    public void SyncDirectory()
    {
        if (Directory.Exists(_path))
        {
            FolderSync.Sync(_path);
        }
    }

    /// <inheritdoc/>
    public IDisposable? TryLock(string name)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(_path);
        try
        {
            // The operating system holds this lock for the open file and drops it when the process dies.
            // The file itself stays: deleting it would let two writers lock two files of one name.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private string PathOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name is not ("." or "..") && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0
            ? Path.Combine(_path, name)
            : throw new ArgumentException($"'{name}' is not the name of a file in a flat directory.", nameof(name));
    }
}
