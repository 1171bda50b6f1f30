using System.Buffers;

namespace SearchIndex.Storage.Directories;

/// <summary>A part of a mapped file as memory. It never outlives the mapping: reading it afterwards is refused.</summary>
internal sealed class MappedMemory : MemoryManager<byte>
{
    private readonly MappedIndexInput _owner;
    private readonly long _offset;
    private readonly int _length;

    public MappedMemory(MappedIndexInput owner, long offset, int length)
    {
        _owner = owner;
        _offset = offset;
        _length = length;
    }

    public override Span<byte> GetSpan() => _owner.At(_offset, _length);

    // Handing out a pointer would need code that the compiler cannot check; no caller in this program pins.
    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("Memory of a mapped index file cannot be pinned.");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
