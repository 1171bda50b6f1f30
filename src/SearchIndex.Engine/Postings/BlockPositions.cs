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
    private readonly long[] _sums = new long[PostingsCodecV1.BlockSize + 1];
    private readonly int[] _packed = new int[PostingsCodecV1.BlockSize];
    private readonly int[] _ends = new int[PostingsCodecV1.BlockSize / 16];
    private int[] _values = [];
    private int _document;
    private int _count;
    private bool _short;

    /// <summary>Begins with a term.</summary>
    public void Open(FramedInput positions, long start, long total)
    {
        _decoder.Open(positions, start, total);
        _document = -1;
    }

    /// <summary>Begins with a block whose frequencies are decoded.</summary>
    public void BeginBlock(ReadOnlySpan<int> frequencies)
    {
        _short = false;
        for (var i = 0; i < frequencies.Length; i++)
        {
            _sums[i + 1] = _sums[i] + frequencies[i];
        }
    }

    /// <summary>Begins with a block whose frequencies, less one each, stand packed.</summary>
    /// <returns>False where they may be too large to be summed up so.</returns>
    public bool TryBeginBlock(ByteReader frequencies) => _short = PatchedBlock.ReadSums(ref frequencies, 0, _packed, _ends);

    /// <summary>Reads the positions in a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Its index in the block.</param>
    /// <param name="offset">Where the positions of the block's first document begin: their block, from the term's first.</param>
    /// <param name="index">And how many positions in that block stand before.</param>
    /// <returns>Ascending; valid until the next call.</returns>
    public ReadOnlySpan<int> Read(int document, int place, long offset, int index)
    {
        if (_document != document)
        {
            var before = _short ? (place == 0 ? 0 : _packed[place - 1]) : _sums[place];
            var after = _short ? _packed[place] : _sums[place + 1];
            _count = (int)(after - before);
            _decoder.Seek(offset, index, before);
            _decoder.Read(_count, ref _values);
            _document = document;
        }

        return _values.AsSpan(0, _count);
    }
}
