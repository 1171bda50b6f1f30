namespace SearchIndex.Storage.Directories;

/// <summary>Writes a file of a <see cref="MemoryDirectory"/>.</summary>
internal sealed class MemoryIndexOutput(string name, MemoryFile file) : BufferedIndexOutput(name, 1 << 12)
{
    private readonly MemoryStream _stream = new();
    private bool _closed;

    protected override void WriteThrough(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    protected override void Dispose(bool disposing)
    {
        if (!_closed)
        {
            _closed = true;
            FlushBuffer();
            file.Content = _stream.ToArray();
        }
    }
}
