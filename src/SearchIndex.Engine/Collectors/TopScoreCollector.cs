using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Collectors;

/// <summary>
/// Keeps the k best scores in a heap of 64-bit keys: the score above, the document below, so that one comparison decides, ties included.
/// </summary>
internal sealed class TopScoreCollector : HitCollector
{
    private readonly int _limit;
    private ulong[] _heap;
    private int _count;
    private int _first;
    private float _minimum = float.NegativeInfinity;

    /// <param name="limit">How many hits are kept, 1 or more.</param>
    public TopScoreCollector(int limit)
    {
        _limit = limit;
        _heap = new ulong[Math.Min(limit, 1024)];
    }

    public override float MinimumScore => _minimum;

    /// <summary>A number that orders as scores do.</summary>
    public static int SortableBits(float score)
    {
        var bits = BitConverter.SingleToInt32Bits(score);
        return bits ^ ((bits >> 31) & int.MaxValue);
    }

    public override void Begin(SegmentReader segment, int firstDocument) => _first = firstDocument;

    public override void Collect(HitBatch batch)
    {
        var documents = batch.Documents.AsSpan(0, batch.Count);
        var scores = batch.Scores.AsSpan(0, batch.Count);
        for (var i = 0; i < documents.Length; i++)
        {
            // Documents come in order, so one that only equals the worst kept comes after it.
            if (scores[i] > _minimum)
            {
                Keep(Key(scores[i], _first + documents[i]));
            }
        }
    }

    public override IReadOnlyList<Hit> End()
    {
        var keys = _heap.AsSpan(0, _count);
        keys.Sort();
        keys.Reverse();
        var hits = new Hit[_count];
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] = new Hit(new DocId((int)~(uint)(keys[i] & uint.MaxValue)), Score(keys[i]));
        }

        _count = 0;
        return hits;
    }

    private static ulong Key(float score, int document) =>
        unchecked(((ulong)(uint)(SortableBits(score) ^ int.MinValue) << 32) | ~(uint)document);

    private static float Score(ulong key)
    {
        var bits = unchecked((int)(uint)(key >> 32)) ^ int.MinValue;
        return BitConverter.Int32BitsToSingle(bits ^ ((bits >> 31) & int.MaxValue));
    }

    private void Keep(ulong key)
    {
        if (_count < _limit)
        {
            if (_count == _heap.Length)
            {
                Array.Resize(ref _heap, Math.Min(_limit, checked(_count * 2)));
            }

            Rise(_count++, key);
        }
        else
        {
            Sink(key);
        }

        if (_count == _limit)
        {
            _minimum = Score(_heap[0]);
        }
    }

    private void Rise(int at, ulong key)
    {
        while (at > 0 && _heap[(at - 1) / 2] > key)
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = key;
    }

    private void Sink(ulong key)
    {
        var at = 0;
        for (var child = 1; child < _count; child = (2 * at) + 1)
        {
            if (child + 1 < _count && _heap[child + 1] < _heap[child])
            {
                child++;
            }

            if (_heap[child] >= key)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = key;
    }
}
