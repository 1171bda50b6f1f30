using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Numbers;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>
/// Reads the positions of one term in many documents: a block is unpacked and summed up once, and what belongs to a document is the
/// difference to the sum before. See <see cref="PositionsCodecV2"/> and <see cref="PostingsCodecV1"/>.
/// </summary>
internal sealed class PositionsReader
{
    private const int BlockSize = PostingsCodecV1.BlockSize;
    private const int MaxPackedBytes = 2 + (4 * BlockSize) + byte.MaxValue;

    // As PatchedBlock tells it: so many bits in each gap, and a block of them does not pass 31 bits.
    private const int SmallBits = 24;

    // 0, then the sums up to each position of the block; to each gap one is added. Sums may wrap around, as they go over many documents;
    // where no gap has more than 24 bits, they do not.
    private readonly int[] _sums = new int[1 + BlockSize + SortedRuns.Slack];
    private readonly int[] _ends = new int[BlockSize / 16];
    private FramedInput _input = null!;
    private long _start;
    private long _total;

    // The present block: where it is, how many positions it has (0: not read), where the next one is (-1: not known), and how many
    // positions are between it and the block that places are told from.
    private long _at;
    private int _count;
    private bool _areGapsSmall;
    private long _following;
    private long _origin;
    private long _passed;

    /// <summary>Begins with a term.</summary>
    /// <param name="input">The file of positions.</param>
    /// <param name="start">Where the term's first block begins.</param>
    /// <param name="total">How many positions the term has.</param>
    public void Open(FramedInput input, long start, long total)
    {
        (_input, _start, _total, _origin) = (input, start, total, 0);
        Enter(start, 0);
    }

    /// <summary>Reads the positions in some documents.</summary>
    /// <param name="places">Where they are; read quickest where they ascend.</param>
    /// <param name="less">What is taken away from each position.</param>
    /// <param name="into">Receives them.</param>
    /// <exception cref="IndexCorruptException">The file, or what leads to it, is damaged.</exception>
    public void Read(PositionsPlaces places, int less, PositionRuns into)
    {
        var begins = places.Begins;
        var counts = places.Counts;
        into.Begin(counts);
        for (var document = 0; document < begins.Length;)
        {
            var (origin, end) = places.OriginOf(document);
            for (; document < end; document++)
            {
                Seek(origin, begins[document]);
                var before = checked((int)(_passed - origin.Index));
                into.Reserve(BlockSize);
                var read = SortedRuns.FromSums(
                    _sums, _count, begins[document..end], counts[document..end], before, less, into.Values, into.End, into.Starts[document..end]);
                if (read > 0)
                {
                    CheckGaps(begins.Slice(document, read), counts.Slice(document, read), before);
                    document += read - 1;
                    into.Extend(into.Starts[document] + counts[document] - into.End);
                }
                else
                {
                    into.Starts[document] = into.End;
                    ReadLong(begins[document] - before, counts[document], less, into);
                }
            }
        }
    }

    // Positions of one document that go on in further blocks, as gaps to the last one of the block before.
    private void ReadLong(int from, int count, int less, PositionRuns into)
    {
        Span<int> start = [0];
        var position = 0L;
        for (var read = 0; read < count; from = 0)
        {
            if (read > 0)
            {
                less = unchecked(-into.Values[into.End - 1]);
                Pass();
                Decode();
            }

            var part = Math.Min(count - read, _count - from);
            if (part <= 0)
            {
                throw Damage($"{count - read} more positions", "the end");
            }

            position = CheckGaps(position, from, part);
            into.Reserve(part);
            SortedRuns.FromSums(_sums, _count, [from], [part], before: 0, less, into.Values, into.End, start);
            into.Extend(part);
            read += part;
        }
    }

    // Small gaps of one block cannot lead further than positions go.
    private void CheckGaps(ReadOnlySpan<int> begins, ReadOnlySpan<int> counts, int before)
    {
        for (var i = 0; !_areGapsSmall && i < begins.Length; i++)
        {
            CheckGaps(0, begins[i] - before, counts[i]);
        }
    }

    // The position that some gaps of the block lead to.
    private long CheckGaps(long position, int from, int count)
    {
        if (_areGapsSmall)
        {
            position += unchecked((uint)(_sums[from + count] - _sums[from] - count));
        }
        else
        {
            for (var i = from; i < from + count; i++)
            {
                position += unchecked((uint)(_sums[i + 1] - _sums[i] - 1));
            }
        }

        return position <= int.MaxValue ? position : throw Damage($"positions up to {int.MaxValue}", $"{position}");
    }

    // Makes the block with a position the present one, and unpacks it.
    private void Seek(PositionsOrigin origin, int begin)
    {
        var wanted = origin.Index + begin;
        if (origin.Block != _origin || wanted < _passed)
        {
            var at = _start + origin.Block;
            if (at != _at)
            {
                Enter(at, 0);
            }

            (_origin, _passed) = (origin.Block, 0);
        }

        while (wanted - _passed >= BlockSize)
        {
            Pass();
        }

        if (_count == 0)
        {
            Decode();
        }

        if (wanted - _passed >= _count)
        {
            throw Damage($"a position among {_count}", $"{wanted - _passed}");
        }
    }

    private void Enter(long at, long passed) => (_at, _count, _following, _passed) = (at, 0, -1, passed);

    private void Pass()
    {
        if (_following < 0)
        {
            var reader = _input.ReaderUpTo(_at, MaxPackedBytes);
            if (!IsTail(reader))
            {
                PatchedBlock.Skip(ref reader);
                _following = reader.Offset;
            }
        }

        if (_following < 0 || _count is > 0 and < BlockSize)
        {
            throw Damage($"{_total} positions", "the need for more");
        }

        Enter(_following, _passed + BlockSize);
    }

    // A short list is nothing but a tail; after whole blocks it has a mark.
    private bool IsTail(ByteReader reader) => _total < BlockSize || (reader.Remaining > 0 && reader.ReadByte() == PostingsCodecV1.TailMark);

    private void Decode()
    {
        var reader = _input.ReaderUpTo(_at, MaxPackedBytes + PatchedBlock.Slack);
        if (IsTail(reader))
        {
            _count = PositionsTail.Read(ref reader, _input, _total, _sums.AsSpan(1));
            var gaps = _sums.AsSpan(1, _count);
            _areGapsSmall = AreSmall(gaps);
            SortedBlock.SumGaps(gaps, 0);
        }
        else
        {
            _areGapsSmall = PatchedBlock.ReadSums(ref reader, 0, _sums.AsSpan(1, BlockSize), _ends);
            _count = BlockSize;
        }

        _following = reader.Offset;
    }

    private static bool AreSmall(ReadOnlySpan<int> gaps)
    {
        var bits = 0;
        foreach (var gap in gaps)
        {
            bits |= gap;
        }

        return bits >>> SmallBits == 0;
    }

    private IndexCorruptException Damage(string expected, string found) => new(_input.Name, _at, expected, found);
}
