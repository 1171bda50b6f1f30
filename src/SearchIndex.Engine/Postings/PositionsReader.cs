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

    // The sum before the block, then the sums up to each position of it; to each gap one is added.
    private readonly int[] _sums = new int[1 + BlockSize + SortedRuns.Slack];
    private readonly int[] _ends = new int[BlockSize / 16];
    private FramedInput _input = null!;
    private long _start;
    private long _total;

    // The present block: where it is, how many positions it has (0: not read), where the next one is (-1: not known), and how many
    // positions are between it and the block that places are told from.
    private long _at;
    private int _count;
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
    /// <param name="chosen">Indexes of those that are wanted.</param>
    /// <param name="less">What is taken away from each position.</param>
    /// <param name="into">Receives them.</param>
    /// <exception cref="IndexCorruptException">The file, or what leads to it, is damaged.</exception>
    public void Read(ReadOnlySpan<PositionsPlace> places, ReadOnlySpan<int> chosen, int less, PositionRuns into)
    {
        into.Clear();
        foreach (var index in chosen)
        {
            var place = places[index];
            into.Begin();
            var from = unchecked(place.Index - _passed);
            if (place.Block == _origin && from >= 0 && from + place.Count <= _count)
            {
                Copy((int)from, place.Count, _sums[from], less, into);
            }
            else
            {
                ReadSeeking(place, less, into);
            }
        }
    }

    private void ReadSeeking(in PositionsPlace place, int less, PositionRuns into)
    {
        Seek(place);
        var from = (int)(place.Index - _passed);
        var before = 0;
        for (var read = 0; read < place.Count;)
        {
            if (_count == 0)
            {
                Decode(before: read == 0 ? 0 : _sums[^1]);
            }

            if (from >= _count)
            {
                throw Damage($"a position among {_count}", $"{from}");
            }

            before = read == 0 ? _sums[from] : before;
            var part = Math.Min(place.Count - read, _count - from);
            Copy(from, part, unchecked(before + read), less, into);
            read += part;
            if (read < place.Count)
            {
                // What follows goes on from the last sum, which is kept behind all others.
                _sums[^1] = _sums[_count];
                Pass();
                from = 0;
            }
        }
    }

    private void Copy(int from, int count, int before, int less, PositionRuns into)
    {
        var at = into.Extend(count);
        unchecked
        {
            SortedRuns.FromSums(_sums, from + 1, count, before + 1 + less, into.Values, at);
            if (count > 0 && into.Values[at + count - 1] + less < 0)
            {
                throw Damage("positions below 2147483648", "larger ones");
            }
        }
    }

    // Makes the block with the first position of a document the present one.
    private void Seek(in PositionsPlace place)
    {
        var at = _start + place.Block;
        if (place.Block != _origin || place.Index < _passed)
        {
            if (at != _at)
            {
                Enter(at, 0);
            }

            (_origin, _passed) = (place.Block, 0);
        }

        while (place.Index - _passed >= BlockSize)
        {
            Pass();
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

    private void Decode(int before)
    {
        var reader = _input.ReaderUpTo(_at, MaxPackedBytes + PatchedBlock.Slack);
        _sums[0] = before;
        if (IsTail(reader))
        {
            var count = PositionsTail.Read(ref reader, _input, _total, _sums.AsSpan(1));
            for (var i = 1; i <= count; i++)
            {
                before = unchecked(before + _sums[i] + 1);
                _sums[i] = before;
            }

            _count = count;
        }
        else
        {
            PatchedBlock.ReadSums(ref reader, before, _sums.AsSpan(1, BlockSize), _ends);
            _count = BlockSize;
        }

        _following = reader.Offset;
    }

    private IndexCorruptException Damage(string expected, string found) => new(_input.Name, _at, expected, found);
}
