namespace SearchIndex.Storage.Directories;

/// <summary>
/// A flat set of named, write-once files: the only way in which the engine touches a disk.
/// Implementations are safe for use by many threads.
/// </summary>
public interface IDirectory
{
    /// <summary>The place as people know it (a path, or a name for a directory in memory); used in messages.</summary>
    string Location { get; }

    /// <summary>Names of all files, in ordinal order.</summary>
    /// <returns>A snapshot; later changes do not show in it.</returns>
    IReadOnlyList<string> List();

    /// <summary>Whether a file of that name exists.</summary>
    /// <param name="name">A file name without folders.</param>
    /// <returns>True when the file exists.</returns>
    bool Exists(string name);

    /// <summary>Creates a file for writing; an existing file of that name is replaced.</summary>
    /// <param name="name">A file name without folders.</param>
    /// <returns>The open file; its bytes are durable only after <see cref="Sync"/>.</returns>
    IndexOutput Create(string name);

    /// <summary>Opens a finished file for random reading; on a disk it is memory-mapped.</summary>
    /// <param name="name">A file name without folders.</param>
    /// <returns>The bytes of the file; to be disposed when no reader uses them any more.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    IndexInput Open(string name);

    /// <summary>Deletes a file; nothing happens if there is none.</summary>
    /// <param name="name">A file name without folders.</param>
    void Delete(string name);

    /// <summary>Gives a file another name in one step that either happens or does not; an existing target is replaced.</summary>
    /// <param name="from">The name now.</param>
    /// <param name="to">The name afterwards.</param>
    void Rename(string from, string to);

    /// <summary>Returns when the contents of the named files are on the device (fsync).</summary>
    /// <param name="names">Files of this directory.</param>
    /// <exception cref="IOException">The device refused; the state of the files is unknown and the caller must not retry.</exception>
    void Sync(IReadOnlyCollection<string> names);

    /// <summary>Returns when created, renamed and deleted names are on the device (fsync of the folder).</summary>
    void SyncDirectory();

    /// <summary>Takes the one writer's lock of this directory.</summary>
    /// <param name="name">Name of the lock file.</param>
    /// <returns>The lock, released by disposing it (and by the operating system when the process dies), or null when another holds it.</returns>
    IDisposable? TryLock(string name);
}
