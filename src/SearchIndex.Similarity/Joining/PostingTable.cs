using System.Numerics;

namespace SearchIndex.Similarity.Joining;

/// <summary>
/// For each shingle the sets that have it, in a table that grows. Shingles share a bucket now and then; what is found is counted exactly.
/// </summary>
/// <remarks>
/// The list of a bucket lies in a pool and has room for a power of two; where it is full it moves to a place twice as large, and the old
/// place is kept for a list of that size.
/// </remarks>
internal sealed class PostingTable
{
    private const int SizeClasses = 32;
    private readonly int _shift;
    private readonly int[] _starts;
    private readonly int[] _counts;
    private readonly int[] _freePlaces = new int[SizeClasses];
    private int[] _pool;
    private int _poolLength;

    internal PostingTable(int bits)
    {
        _shift = 64 - bits;
        _starts = new int[1 << bits];
        _counts = new int[1 << bits];
        _pool = new int[1 << bits];
        Array.Fill(_freePlaces, -1);
    }

    /// <summary>How many postings there are.</summary>
    internal long Count { get; private set; }

    /// <summary>Whether lists are so full that a larger table is due.</summary>
    internal bool IsFull => Count > _starts.Length;

    internal ReadOnlySpan<int> Find(ulong hash)
    {
        var bucket = (int)(hash >> _shift);
        return _pool.AsSpan(_starts[bucket], _counts[bucket]);
    }

    internal void Add(ReadOnlySpan<ulong> hashes, int set)
    {
        foreach (var hash in hashes)
        {
            var bucket = (int)(hash >> _shift);
            var count = _counts[bucket];
            if (BitOperations.PopCount((uint)count) <= 1)
            {
                Move(bucket, count);
            }

            _pool[_starts[bucket] + count] = set;
            _counts[bucket] = count + 1;
        }

        Count += hashes.Length;
    }

    private void Move(int bucket, int count)
    {
        var size = count == 0 ? 1 : checked(count * 2);
        var place = Take(size);
        _pool.AsSpan(_starts[bucket], count).CopyTo(_pool.AsSpan(place));
        if (count > 0)
        {
            var type = BitOperations.Log2((uint)count);
            _pool[_starts[bucket]] = _freePlaces[type];
            _freePlaces[type] = _starts[bucket];
        }

        _starts[bucket] = place;
    }

    private int Take(int size)
    {
        ref var free = ref _freePlaces[BitOperations.Log2((uint)size)];
        if (free >= 0)
        {
            var place = free;
            free = _pool[place];
            return place;
        }

        if (_poolLength + size > _pool.Length)
        {
            Array.Resize(ref _pool, (int)Math.Min(Array.MaxLength, Math.Max(_pool.Length * 2L, (long)_poolLength + size)));
        }

        _poolLength += size;
        return _poolLength - size;
    }
}
