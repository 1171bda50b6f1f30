using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Where in the blocks of a term some documents were found, so that their frequencies can be read when it is known which are wanted.
/// </summary>
internal sealed class FoundPlaces
{
    private const int BlockSize = PostingsCursor.BlockSize;

    private long[] _blocks = [];
    private int _blockCount;

    /// <summary>For each document, its index in its block, and the number of the block times 128.</summary>
    public int[] Places { get; private set; } = [];

    /// <summary>What is added to the indexes of those found in the next block.</summary>
    public int NextBlock => _blockCount * BlockSize;

    /// <summary>Begins anew; at most 128 documents can be found.</summary>
    public void Begin()
    {
        _blockCount = 0;
        if (Places.Length == 0)
        {
            (Places, _blocks) = (new int[BlockSize + 1], new long[BlockSize]);
        }
    }

    /// <summary>Remembers the block that a cursor has loaded, as some were found in it.</summary>
    public void Remember(PostingsCursor cursor) => _blocks[_blockCount++] = cursor.Remember();

    /// <summary>Keeps some of the documents.</summary>
    /// <param name="kept">Indexes among those that are left, ascending.</param>
    public void Keep(ReadOnlySpan<int> kept)
    {
        var places = Places;
        for (var i = 0; i < kept.Length; i++)
        {
            places[i] = places[kept[i]];
        }
    }

    /// <summary>Reads the frequencies of those that are left. They cannot be read again.</summary>
    /// <param name="cursor">The one that the blocks were remembered of.</param>
    /// <param name="count">How many are left.</param>
    /// <param name="frequencies">Receives the frequencies.</param>
    public void ReadFrequencies(PostingsCursor cursor, int count, Span<int> frequencies)
    {
        var places = Places.AsSpan(0, count);
        for (var from = 0; from < count;)
        {
            var block = places[from] / BlockSize;
            var to = from;
            while (to < count && places[to] / BlockSize == block)
            {
                places[to] %= BlockSize;
                to++;
            }

            cursor.ReadFrequencies(_blocks[block], places[from..to], frequencies[from..]);
            from = to;
        }
    }
}
