using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Directories;

/// <summary>An output that gathers bytes, keeps their running checksum, and hands them on in large pieces.</summary>
public abstract class BufferedIndexOutput : IndexOutput
{
    private readonly byte[] _buffer;
    private int _filled;
    private int _summed;
    private long _flushed;
    private uint _checksum = Crc32C.Empty;
    private byte[]? _oversized;

    /// <summary>Makes an empty file.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="bufferSize">Bytes to gather, 16 or more.</param>
    protected BufferedIndexOutput(string name, int bufferSize)
    {
        Name = name;
        _buffer = new byte[bufferSize];
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override long Position => _flushed + _filled;

    /// <inheritdoc/>
    public override uint Checksum
    {
        get
        {
            _checksum = Crc32C.Append(_checksum, _buffer.AsSpan(_summed, _filled - _summed));
            _summed = _filled;
            return _checksum;
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _filled)
        {
            FlushBuffer();
            if (bytes.Length >= _buffer.Length)
            {
                _checksum = Crc32C.Append(_checksum, bytes);
                WriteThrough(bytes);
                _flushed += bytes.Length;
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_filled));
        _filled += bytes.Length;
    }

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(1, sizeHint);
        if (wanted > _buffer.Length)
        {
            return _oversized = new byte[wanted];
        }

        if (wanted > _buffer.Length - _filled)
        {
            FlushBuffer();
        }

        return _buffer.AsMemory(_filled);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override void Advance(int count)
    {
        if (_oversized is { } bytes)
        {
            _oversized = null;
            Write(bytes.AsSpan(0, count));
            return;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - _filled), nameof(count));
        _filled += count;
    }

    /// <summary>Hands on what was gathered.</summary>
    protected void FlushBuffer()
    {
        if (_filled == 0)
        {
            return;
        }

        _ = Checksum;
        WriteThrough(_buffer.AsSpan(0, _filled));
        _flushed += _filled;
        _filled = 0;
        _summed = 0;
    }

    /// <summary>Takes bytes that follow all before.</summary>
    /// <param name="bytes">The bytes.</param>
    protected abstract void WriteThrough(ReadOnlySpan<byte> bytes);
}
