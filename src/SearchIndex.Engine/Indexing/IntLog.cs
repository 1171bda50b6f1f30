namespace SearchIndex.Engine.Indexing;

/// <summary>A list of numbers that grows by pieces, so that growing never copies, and that is emptied without freeing.</summary>
internal sealed class IntLog
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<int[]> _chunks = [];
    private int[] _current = [];
    private int _used;

    public int Count { get; private set; }

    public long ByteCount => (long)_chunks.Count * ChunkSize * sizeof(int);

    public int this[int index]
    {
        get => _chunks[index >> ChunkBits][index & (ChunkSize - 1)];
        set => _chunks[index >> ChunkBits][index & (ChunkSize - 1)] = value;
    }

    public void Append(int value)
    {
        if (_used == _current.Length)
        {
            NextChunk();
        }

        _current[_used++] = value;
        Count++;
    }

    /// <summary>Drops all numbers from a place on.</summary>
    public void Truncate(int count)
    {
        Count = count;
        if (count == 0)
        {
            _current = [];
            _used = 0;
            return;
        }

        _current = _chunks[(count - 1) >> ChunkBits];
        _used = ((count - 1) & (ChunkSize - 1)) + 1;
    }

    /// <summary>Gives the memory back, but for one piece.</summary>
    public void Clear()
    {
        if (_chunks.Count > 1)
        {
            _chunks.RemoveRange(1, _chunks.Count - 1);
        }

        Truncate(0);
    }

    private void NextChunk()
    {
        var number = Count >> ChunkBits;
        if (number == _chunks.Count)
        {
            _chunks.Add(new int[ChunkSize]);
        }

        _current = _chunks[number];
        _used = 0;
    }
}
