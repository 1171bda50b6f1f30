using System.Buffers;

namespace SearchIndex.Storage.Directories;

/// <summary>A file being written, front to back. One thread at a time.</summary>
public abstract class IndexOutput : IBufferWriter<byte>, IDisposable
{
    /// <summary>Name of the file in its directory.</summary>
    public abstract string Name { get; }

    /// <summary>Bytes written so far; the offset at which the next byte lands.</summary>
    public abstract long Position { get; }

    /// <summary>CRC-32C of all bytes written so far.</summary>
    public abstract uint Checksum { get; }

    /// <summary>Appends bytes.</summary>
    /// <param name="bytes">The bytes to append.</param>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <inheritdoc/>
    public abstract void Advance(int count);

    /// <inheritdoc/>
    public abstract Memory<byte> GetMemory(int sizeHint = 0);

    /// <inheritdoc/>
    public abstract Span<byte> GetSpan(int sizeHint = 0);

    /// <summary>Hands all bytes to the operating system and closes the file.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the implementation holds.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected abstract void Dispose(bool disposing);
}
