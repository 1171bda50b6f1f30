using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Storage.Directories;

/// <summary>A memory-mapped file. On Linux and macOS it stays readable when the file is deleted.</summary>
internal sealed class MappedIndexInput : IndexInput
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly IntPtr _start;
    private volatile bool _disposed;

    public MappedIndexInput(string name, string path)
    {
        Name = name;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        try
        {
            Length = stream.Length;
            if (Length == 0)
            {
                // Nothing can be mapped, and there is nothing to read.
                stream.Dispose();
                return;
            }

            _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        try
        {
            _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            _start = _view.SafeMemoryMappedViewHandle.DangerousGetHandle() + (nint)_view.PointerOffset;
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public override string Name { get; }

    public override long Length { get; }

    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        Check(offset, length);
        return At(offset, length);
    }

    public override ReadOnlyMemory<byte> Memory(long offset, int length)
    {
        Check(offset, length);
        return length == 0 ? default : new MappedMemory(this, offset, length).Memory;
    }

    /// <summary>Bytes of the mapping. The range was checked against the length of the mapping.</summary>
    internal Span<byte> At(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return length == 0
            ? default
            : MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _start + (nint)offset), length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _disposed = true;
            _view?.Dispose();
            _file?.Dispose();
        }
    }

    private void Check(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw new IndexCorruptException(Name, offset, $"a part inside the file's {Length} bytes", $"{length} bytes from {offset}");
        }
    }
}
