namespace SearchIndex.Storage.Directories;

/// <summary>
/// The bytes of a finished file, for random access by many threads at once.
/// Spans handed out are valid until <see cref="Dispose()"/>: an owner counts its readers before it disposes.
/// </summary>
public abstract class IndexInput : IDisposable
{
    /// <summary>Name of the file in its directory.</summary>
    public abstract string Name { get; }

    /// <summary>Length in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>A part of the file, without copying.</summary>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="length">How long it is, in bytes.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="Framing.IndexCorruptException">The part is not inside the file: whatever pointed there is damaged.</exception>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>The same part as memory, for holders that outlive a stack frame.</summary>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="length">How long it is, in bytes.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="Framing.IndexCorruptException">The part is not inside the file: whatever pointed there is damaged.</exception>
    public abstract ReadOnlyMemory<byte> Memory(long offset, int length);

    /// <summary>Unmaps the file.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the implementation holds.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected abstract void Dispose(bool disposing);
}
