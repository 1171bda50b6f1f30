using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Finds the block of a term. Reads the mapped file as it lies; nothing is copied.</summary>
internal abstract class TermIndex
{
    protected TermIndex(FramedInput input, InvertedSection section)
    {
        Input = input;
        Section = section;
    }

    public int BlockCount => Section.BlockCount;

    /// <summary>Name of the file.</summary>
    public string FileName => Input.Name;

    protected FramedInput Input { get; }

    protected InvertedSection Section { get; }

    /// <summary>The bytes of the index.</summary>
    protected ReadOnlySpan<byte> Bytes => Input.Slice(Section.IndexOffset, Section.IndexLength);

    /// <summary>Opens the index of a field in the version that the file has.</summary>
    /// <exception cref="IndexCorruptException">The index is damaged.</exception>
    public static TermIndex Open(FramedInput input, InvertedSection section)
    {
        if (section.BlockCount < 1)
        {
            throw new IndexCorruptException(input.Name, section.IndexOffset, "an index of at least one block", $"{section.BlockCount} blocks");
        }

        var checksum = Crc32C.Compute(input.Slice(section.IndexOffset, section.IndexLength));
        if (checksum != section.IndexChecksum)
        {
            throw new IndexCorruptException(input.Name, section.IndexOffset, $"an index of checksum {section.IndexChecksum:x8}", $"{checksum:x8}");
        }

        return input.Version == TermsCodecV1.Version ? new TermIndexV1(input, section) : new TermIndexV2(input, section);
    }

    /// <summary>Opens a block.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="positions">Whether the field keeps positions.</param>
    /// <param name="scratch">Where terms are unpacked; another array is taken where it is too short.</param>
    public abstract TermBlock Block(int number, bool positions, Span<byte> scratch);

    /// <summary>The last block that could hold a term.</summary>
    /// <returns>The block; null where even the first begins after the term.</returns>
    public int? Find(ReadOnlySpan<byte> term)
    {
        var low = 0;
        var high = BlockCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Separator(middle).SequenceCompareTo(term);
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

    /// <summary>Bytes that are above all terms before a block, and not above the first of it.</summary>
    protected abstract ReadOnlySpan<byte> Separator(int block);
}
