using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>
/// Positions in the documents of one block of a term. Where a document's positions begin is told by the sums of the frequencies before it,
/// which are decoded like documents.
/// </summary>
internal sealed class BlockPositions
{
    private readonly PositionsDecoder _decoder = new();
    private readonly PositionsReader _reader = new();
    private readonly long[] _sums = new long[PostingsCodecV1.BlockSize + 1];
    private readonly int[] _packed = new int[PostingsCodecV1.BlockSize];
    private readonly int[] _ends = new int[PostingsCodecV1.BlockSize / 16];
    private int[] _values = [];
    private int _document;
    private int _count;
    private bool _short;
    private (long Offset, int Index) _start;

    /// <summary>Begins with a term.</summary>
    public void Open(FramedInput positions, long start, long total)
    {
        _decoder.Open(positions, start, total);
        _reader.Open(positions, start, total);
        _document = -1;
    }

    /// <summary>Begins with a block.</summary>
    /// <param name="start">Where the positions of its first document begin: their block, from the term's first, and how many positions in that block stand before.</param>
    public void BeginBlock((long Offset, int Index) start) => (_start, _short) = (start, false);

    /// <summary>Tells the frequencies of the block.</summary>
    public void SetFrequencies(ReadOnlySpan<int> frequencies)
    {
        for (var i = 0; i < frequencies.Length; i++)
        {
            _sums[i + 1] = _sums[i] + frequencies[i];
        }
    }

    /// <summary>Tells the frequencies of the block, less one each, as they stand packed.</summary>
    /// <returns>False where they may be too large to be summed up so.</returns>
    public bool TrySetFrequencies(ByteReader frequencies) => _short = PatchedBlock.ReadSums(ref frequencies, 0, _packed, _ends);

    /// <summary>Reads the positions in a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Its index in the block.</param>
    /// <returns>Ascending; valid until the next call.</returns>
    public ReadOnlySpan<int> Read(int document, int place)
    {
        if (_document != document)
        {
            var before = Before(place);
            _count = (int)(Before(place + 1) - before);
            _decoder.Seek(_start.Offset, _start.Index, before);
            _decoder.Read(_count, ref _values);
            _document = document;
        }

        return _values.AsSpan(0, _count);
    }

    /// <summary>Lists where the positions in some documents of the block are.</summary>
    /// <param name="first">Index in the block of the document that the indexes are told from.</param>
    /// <param name="indexes">Which documents.</param>
    /// <param name="places">Receives the places behind those that it has.</param>
    public void List(int first, ReadOnlySpan<int> indexes, PositionsPlaces places)
    {
        if (_short)
        {
            places.Begin(new PositionsOrigin(_start.Offset, _start.Index));
            foreach (var index in indexes)
            {
                var place = first + index;
                var before = place == 0 ? 0 : _packed[place - 1];
                places.Add(before, _packed[place] - before);
            }

            return;
        }

        foreach (var index in indexes)
        {
            // Each from an origin of its own, as sums may be larger than places can tell.
            var before = _sums[first + index];
            places.Begin(new PositionsOrigin(_start.Offset, _start.Index + before));
            places.Add(0, (int)(_sums[first + index + 1] - before));
        }
    }

    /// <summary>Reads the positions in several documents, of whatever blocks; see <see cref="PositionsReader.Read"/>.</summary>
    public void Read(PositionsPlaces places, int less, PositionRuns into) => _reader.Read(places, less, into);

    // How many positions the documents before one of the block have in it.
    private long Before(int place) => !_short ? _sums[place] : place == 0 ? 0 : _packed[place - 1];
}
