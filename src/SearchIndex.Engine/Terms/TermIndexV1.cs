using System.Buffers.Binary;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Terms;

/// <summary>The index of blocks of version 1, whose separators are the first terms. See <see cref="TermsCodecV1"/>.</summary>
internal sealed class TermIndexV1 : TermIndex
{
    public TermIndexV1(FramedInput input, InvertedSection section)
        : base(input, section)
    {
        if ((section.BlockCount + 1L) * (sizeof(ulong) + sizeof(uint)) > section.IndexLength)
        {
            throw new IndexCorruptException(input.Name, section.IndexOffset, "an index of at least one block", $"{section.BlockCount} blocks in {section.IndexLength} bytes");
        }
    }

    public override TermBlock Block(int number, bool positions, Span<byte> scratch)
    {
        var index = Bytes;
        var start = BinaryPrimitives.ReadUInt64LittleEndian(index[(number * sizeof(ulong))..]);
        var end = BinaryPrimitives.ReadUInt64LittleEndian(index[((number + 1) * sizeof(ulong))..]);
        if (start > end || end > (ulong)Section.IndexOffset || end - start > int.MaxValue)
        {
            throw new IndexCorruptException(Input.Name, Section.IndexOffset + (number * sizeof(ulong)), "a block before the index", $"bytes {start} to {end}");
        }

        return TermBlock.OpenV1(Input.Reader((long)start, (int)(end - start)), number, positions);
    }

    protected override ReadOnlySpan<byte> Separator(int block)
    {
        var starts = Bytes[((BlockCount + 1) * sizeof(ulong))..];
        var start = BinaryPrimitives.ReadUInt32LittleEndian(starts[(block * sizeof(uint))..]);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(starts[((block + 1) * sizeof(uint))..]);
        var terms = starts[((BlockCount + 1) * sizeof(uint))..];
        return start <= end && end <= (uint)terms.Length
            ? terms[(int)start..(int)end]
            : throw new IndexCorruptException(Input.Name, Section.IndexOffset, $"a first term inside {terms.Length} bytes", $"bytes {start} to {end}");
    }
}
