using SearchIndex.Storage.Framing;

namespace SearchIndex.Storage.Directories;

/// <summary>A finished file of a <see cref="MemoryDirectory"/>.</summary>
internal sealed class MemoryIndexInput(string name, byte[] content) : IndexInput
{
    private volatile bool _disposed;

    public override string Name => name;

    public override long Length => content.Length;

    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        Check(offset, length);
        return content.AsSpan((int)offset, length);
    }

    public override ReadOnlyMemory<byte> Memory(long offset, int length)
    {
        Check(offset, length);
        return content.AsMemory((int)offset, length);
    }

    protected override void Dispose(bool disposing) => _disposed = true;

    private void Check(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (offset < 0 || length < 0 || offset > content.Length - length)
        {
            throw new IndexCorruptException(name, offset, $"a part inside the file's {content.Length} bytes", $"{length} bytes from {offset}");
        }
    }
}
