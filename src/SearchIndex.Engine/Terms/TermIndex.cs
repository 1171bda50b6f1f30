using System.Buffers.Binary;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Finds the block of a term. Reads the mapped file as it lies; nothing is copied. See <see cref="TermsCodecV1"/>.</summary>
internal sealed class TermIndex
{
    private readonly FramedInput _input;
    private readonly InvertedSection _section;

    public TermIndex(FramedInput input, InvertedSection section)
    {
        _input = input;
        _section = section;
        var fixedBytes = (section.BlockCount + 1L) * (sizeof(ulong) + sizeof(uint));
        if (section.BlockCount < 1 || fixedBytes > section.IndexLength)
        {
            throw new IndexCorruptException(input.Name, section.IndexOffset, "an index of at least one block", $"{section.BlockCount} blocks in {section.IndexLength} bytes");
        }

        var checksum = Crc32C.Compute(input.Slice(section.IndexOffset, section.IndexLength));
        if (checksum != section.IndexChecksum)
        {
            throw new IndexCorruptException(input.Name, section.IndexOffset, $"an index of checksum {section.IndexChecksum:x8}", $"{checksum:x8}");
        }
    }

    public int BlockCount => _section.BlockCount;

    /// <summary>Name of the file.</summary>
    public string FileName => _input.Name;

    /// <summary>The bytes of a block.</summary>
    public ByteReader Block(int block)
    {
        var index = _input.Slice(_section.IndexOffset, _section.IndexLength);
        var start = BinaryPrimitives.ReadUInt64LittleEndian(index[(block * sizeof(ulong))..]);
        var end = BinaryPrimitives.ReadUInt64LittleEndian(index[((block + 1) * sizeof(ulong))..]);
        if (start > end || end > (ulong)_section.IndexOffset || end - start > int.MaxValue)
        {
            throw new IndexCorruptException(_input.Name, _section.IndexOffset + (block * sizeof(ulong)), "a block before the index", $"bytes {start} to {end}");
        }

        return _input.Reader((long)start, (int)(end - start));
    }

    /// <summary>The last block whose first term is not after a term.</summary>
    /// <returns>The block; null where even the first block begins after it.</returns>
    public int? Find(ReadOnlySpan<byte> term)
    {
        var index = _input.Slice(_section.IndexOffset, _section.IndexLength);
        var low = 0;
        var high = _section.BlockCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = FirstTerm(index, middle).SequenceCompareTo(term);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high < 0 ? null : high;
    }

    private ReadOnlySpan<byte> FirstTerm(ReadOnlySpan<byte> index, int block)
    {
        var starts = index[((_section.BlockCount + 1) * sizeof(ulong))..];
        var start = BinaryPrimitives.ReadUInt32LittleEndian(starts[(block * sizeof(uint))..]);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(starts[((block + 1) * sizeof(uint))..]);
        var terms = starts[((_section.BlockCount + 1) * sizeof(uint))..];
        return start <= end && end <= (uint)terms.Length
            ? terms[(int)start..(int)end]
            : throw new IndexCorruptException(_input.Name, _section.IndexOffset, $"a first term inside {terms.Length} bytes", $"bytes {start} to {end}");
    }
}
