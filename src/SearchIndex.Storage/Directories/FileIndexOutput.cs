namespace SearchIndex.Storage.Directories;

/// <summary>Writes a file of a <see cref="FileDirectory"/>.</summary>
internal sealed class FileIndexOutput : BufferedIndexOutput
{
    private const int BufferSize = 1 << 16;

    private readonly FileStream _stream;
    private bool _closed;

    public FileIndexOutput(string name, string path)
        : base(name, BufferSize) =>
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);

    protected override void WriteThrough(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _closed)
        {
            return;
        }

        _closed = true;
        try
        {
            FlushBuffer();
        }
        finally
        {
            _stream.Dispose();
        }
    }
}
