using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>Reads the positions of one term, only those asked for. See <see cref="PositionsCodecV2"/> and <see cref="PostingsCodecV1"/>.</summary>
internal sealed class PositionsDecoder
{
    private const int BlockSize = PostingsCodecV1.BlockSize;
    private const int MaxPackedBytes = 2 + (4 * BlockSize) + byte.MaxValue;

    // The first so few positions asked of a block are read alone; whoever comes again has it decoded.
    private const int Few = 4;

    private readonly int[] _block = new int[BlockSize];
    private FramedInput _input = null!;
    private long _start;
    private long _total;
    private long _at;
    private long _following;
    private int _count;
    private long _next;
    private bool _touched;
    private long _origin;
    private long _originNext;

    /// <summary>Begins with a term.</summary>
    /// <param name="input">The file of positions.</param>
    /// <param name="start">Where the term's first block begins.</param>
    /// <param name="total">How many positions the term has.</param>
    public void Open(FramedInput input, long start, long total)
    {
        (_input, _start, _total) = (input, start, total);
        (_origin, _originNext) = (start, 0);
        Enter(start, 0);
    }

    /// <summary>Moves to a position.</summary>
    /// <param name="offset">Where a block of positions begins, from the term's first.</param>
    /// <param name="index">How many positions there stand before a first one.</param>
    /// <param name="count">How many further ones do, in this block or the next ones.</param>
    public void Seek(long offset, int index, long count)
    {
        var at = _start + offset;
        var next = index + count;
        if (at != _origin)
        {
            (_origin, _originNext) = (at, 0);
            if (at != _at)
            {
                Enter(at, next);
            }

            _next = next;
        }
        else if (next >= _originNext)
        {
            // From the same origin on: what was passed over is behind.
            _next = next - _originNext;
        }
        else
        {
            _originNext = 0;
            Enter(at, next);
        }
    }

    /// <summary>Reads the positions of one document, from the gaps between them.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="values">Receives them; grown as they are found, so that a damaged count allocates nothing.</param>
    public void Read(int count, ref int[] values)
    {
        Locate();
        if (_count == 0 && (_touched || count > Few || !TryReadFew(count, ref values)))
        {
            Decode();
        }

        if (_count == 0)
        {
            Sum(values.AsSpan(0, count), values);
            return;
        }

        if ((uint)count <= (uint)(_count - _next))
        {
            // All in the decoded block, as nearly always.
            Grow(ref values, count, count);
            Sum(_block.AsSpan((int)_next, count), values);
            _next += count;
            return;
        }

        ReadLong(count, ref values);
    }

    private static void Grow(ref int[] values, int needed, int most)
    {
        if (values.Length < needed)
        {
            Array.Resize(ref values, Math.Max(needed, Math.Min(most, 2 * values.Length)));
        }
    }

    // Gaps to positions; the two may be the same place.
    private void Sum(ReadOnlySpan<int> gaps, Span<int> values)
    {
        var (position, signs) = (0, 0);
        for (var i = 0; i < gaps.Length; i++)
        {
            position = unchecked(position + gaps[i]);
            signs |= position;
            values[i] = position;
        }

        if (signs < 0)
        {
            throw Damage("positions below 2147483648", "larger ones");
        }
    }

    private void ReadLong(int count, ref int[] values)
    {
        var position = 0;
        for (var i = 0; i < count;)
        {
            if (_next >= _count)
            {
                Locate();
            }

            if (_count == 0)
            {
                Decode();
            }

            var part = (int)Math.Min(count - i, _count - _next);
            Grow(ref values, i + part, count);
            foreach (var gap in _block.AsSpan((int)_next, part))
            {
                position = unchecked(position + gap);
                values[i++] = position >= 0 ? position : throw Damage("positions below 2147483648", "larger ones");
            }

            _next += part;
        }
    }

    private void Enter(long at, long index) => (_at, _following, _count, _next, _touched) = (at, -1, 0, index, false);

    // Makes the block with the next position the present one.
    private void Locate()
    {
        while (_next >= BlockSize || (_count > 0 && _next >= _count))
        {
            if (_following < 0)
            {
                var reader = _input.ReaderUpTo(_at, MaxPackedBytes);
                if (IsTail(reader))
                {
                    throw Damage($"{_total} positions", "the need for more");
                }

                PatchedBlock.Skip(ref reader);
                _following = reader.Offset;
            }
            else if (_count is > 0 and < BlockSize)
            {
                throw Damage($"{_total} positions", "the need for more");
            }

            Enter(_following, _next - BlockSize);
            _originNext += BlockSize;
        }
    }

    // A short list is nothing but a tail; after whole blocks it has a mark.
    private bool IsTail(ByteReader reader) => _total < BlockSize || (reader.Remaining > 0 && reader.ReadByte() == PostingsCodecV1.TailMark);

    private bool TryReadFew(int count, ref int[] values)
    {
        var reader = _input.ReaderUpTo(_at, MaxPackedBytes);
        _touched = true;
        if (_next + count > BlockSize || IsTail(reader))
        {
            return false;
        }

        Span<int> indexes = stackalloc int[Few];
        for (var i = 0; i < count; i++)
        {
            indexes[i] = (int)_next + i;
        }

        Grow(ref values, Few, Few);
        PatchedBlock.ReadSome(reader, indexes[..count], values);
        _next += count;
        return true;
    }

    private void Decode()
    {
        var reader = _input.ReaderUpTo(_at, MaxPackedBytes);
        if (IsTail(reader))
        {
            _count = PositionsTail.Read(ref reader, _input, _total, _block);
        }
        else
        {
            PatchedBlock.Read(ref reader, _block);
            _count = BlockSize;
        }

        _following = reader.Offset;
        if (_next >= _count)
        {
            throw Damage($"a position among {_count}", $"{_next}");
        }
    }

    private IndexCorruptException Damage(string expected, string found) => new(_input.Name, _at, expected, found);
}
