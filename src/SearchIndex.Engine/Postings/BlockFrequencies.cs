using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>
/// Frequencies of the block of postings that a cursor stands in, decoded when the first is asked for; and some of blocks that it has left.
/// </summary>
internal sealed class BlockFrequencies
{
    private const int BlockSize = PostingsCodecV1.BlockSize;
    private const int MaxPackedBytes = 2 + (4 * BlockSize) + byte.MaxValue + PatchedBlock.Slack;

    // Several alone take as long as all of them.
    private const int Few = 8;

    private readonly int[] _values = new int[BlockSize];
    private int[]? _passed;
    private PostingsSource _source = null!;
    private long _end;
    private bool _decoded;

    /// <summary>Where packed frequencies begin in the file of documents; 0 where there are none. Tells a block from others of its term.</summary>
    public long Place { get; private set; }

    /// <summary>Begins with a term.</summary>
    public void Open(PostingsSource source)
    {
        _source = source;
        BeginShort();
    }

    /// <summary>Begins with the last block of a term, which is short and decoded at once.</summary>
    /// <returns>Receives the frequencies.</returns>
    public int[] BeginShort()
    {
        (Place, _decoded) = (0, true);
        return _values;
    }

    /// <summary>Begins with a full block of a field that keeps no frequencies.</summary>
    public void BeginOnes()
    {
        BeginShort().AsSpan().Fill(1);
    }

    /// <summary>Begins with a full block whose frequencies, less one each, stand packed.</summary>
    /// <param name="place">Where.</param>
    /// <param name="end">Where the block ends.</param>
    public void BeginPacked(long place, long end) => (Place, _end, _decoded) = (place, end, false);

    /// <summary>All of them.</summary>
    /// <returns>Valid until the next block.</returns>
    public int[] All()
    {
        if (!_decoded)
        {
            if (Decode(Place, _values) > _end)
            {
                throw Damage(Place, "frequencies inside their block", "longer ones");
            }

            _decoded = true;
        }

        return _values;
    }

    /// <summary>Some frequencies of the block.</summary>
    /// <param name="indexes">Which ones, ascending.</param>
    /// <param name="frequencies">Receives them, paired.</param>
    public void Read(ReadOnlySpan<int> indexes, Span<int> frequencies)
    {
        if (!_decoded && indexes.Length <= Few)
        {
            ReadFew(Place, indexes, frequencies);
            return;
        }

        Pick(All(), indexes, frequencies);
    }

    /// <summary>Some frequencies of this block of the term, or of one before.</summary>
    /// <param name="place">The block's <see cref="Place"/>.</param>
    /// <param name="indexes">Which ones, ascending.</param>
    /// <param name="frequencies">Receives them, paired.</param>
    public void ReadPassed(long place, ReadOnlySpan<int> indexes, Span<int> frequencies)
    {
        if (place == 0)
        {
            // Only the last block is short, and nothing is read after it; without frequencies all are 1.
            Pick(_values, indexes, frequencies);
        }
        else if (indexes.Length <= Few)
        {
            ReadFew(place, indexes, frequencies);
        }
        else
        {
            _passed ??= new int[BlockSize];
            Decode(place, _passed);
            Pick(_passed, indexes, frequencies);
        }
    }

    /// <summary>A reader of the packed frequencies.</summary>
    public ByteReader Reader() => ReaderAt(Place);

    private static void Pick(ReadOnlySpan<int> all, ReadOnlySpan<int> indexes, Span<int> frequencies)
    {
        for (var i = 0; i < indexes.Length; i++)
        {
            frequencies[i] = all[indexes[i]];
        }
    }

    private long Decode(long place, int[] values)
    {
        var reader = ReaderAt(place);
        if (!PatchedBlock.ReadIncremented(ref reader, values) && values.AsSpan().ContainsAnyExceptInRange(1, int.MaxValue))
        {
            throw Damage(place, "frequencies of 1 to 2147483647", "others");
        }

        return reader.Offset;
    }

    private void ReadFew(long place, ReadOnlySpan<int> indexes, Span<int> frequencies)
    {
        PatchedBlock.ReadSome(ReaderAt(place), indexes, frequencies);
        for (var i = 0; i < indexes.Length; i++)
        {
            frequencies[i] = (uint)frequencies[i] < int.MaxValue ? frequencies[i] + 1 : throw Damage(place, "frequencies of 1 to 2147483647", "others");
        }
    }

    private ByteReader ReaderAt(long place) => _source.Documents.ReaderUpTo(place, MaxPackedBytes);

    private IndexCorruptException Damage(long place, string expected, string found) => new(_source.Documents.Name, place, expected, found);
}
