using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>The index of blocks of version 2. See <see cref="TermsCodecV2"/>.</summary>
internal sealed class TermIndexV2 : TermIndex
{
    private readonly TermByteCode? _code;
    private readonly long _fileOffset;
    private readonly int _offsetBits;
    private readonly int _startBits;
    private readonly int _offsetsAt;
    private readonly int _startsAt;
    private readonly int _separatorsAt;

    public TermIndexV2(FramedInput input, InvertedSection section)
        : base(input, section)
    {
        var reader = input.Reader(section.IndexOffset, section.IndexLength);
        _code = TermByteCode.Read(ref reader);
        var fileOffset = reader.ReadUInt64();
        _offsetBits = reader.ReadByte();
        _startBits = reader.ReadByte();
        _offsetsAt = reader.Position;
        var numbers = section.BlockCount + 1L;
        var startsAt = _offsetsAt + (((numbers * _offsetBits) + 7) / 8);
        var separatorsAt = startsAt + (((numbers * _startBits) + 7) / 8);
        if (fileOffset > (ulong)section.IndexOffset || _offsetBits > BitWriter.MaxBits || _startBits > 31 || separatorsAt > section.IndexLength)
        {
            throw reader.Damage($"an index of {section.BlockCount} blocks in {section.IndexLength} bytes", $"{_offsetBits} and {_startBits} bits each, from {fileOffset} on");
        }

        _fileOffset = (long)fileOffset;
        _startsAt = (int)startsAt;
        _separatorsAt = (int)separatorsAt;
    }

    public override TermBlock Block(int number, bool positions, Span<byte> scratch)
    {
        var offsets = Bytes[_offsetsAt.._startsAt];
        var start = (long)BitReader.At(offsets, number, _offsetBits);
        var end = (long)BitReader.At(offsets, number + 1L, _offsetBits);
        if (start > end || end > Section.IndexOffset - _fileOffset || end - start > int.MaxValue)
        {
            throw new IndexCorruptException(Input.Name, Section.IndexOffset, "a block before the index", $"bytes {start} to {end} from {_fileOffset}");
        }

        return TermBlock.OpenV2(Input.Reader(_fileOffset + start, (int)(end - start)), number, positions, _code, Separator(number), scratch);
    }

    protected override ReadOnlySpan<byte> Separator(int block)
    {
        var starts = Bytes[_startsAt.._separatorsAt];
        var start = (int)BitReader.At(starts, block, _startBits);
        var end = (int)BitReader.At(starts, block + 1L, _startBits);
        var separators = Bytes[_separatorsAt..];
        return start <= end && end <= separators.Length
            ? separators[start..end]
            : throw new IndexCorruptException(Input.Name, Section.IndexOffset, $"a separator inside {separators.Length} bytes", $"bytes {start} to {end}");
    }
}
