using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>Reads the positions of one term, a block at a time and only those asked for. See <see cref="PositionsCodecV2"/> and <see cref="PostingsCodecV1"/>.</summary>
internal sealed class PositionsDecoder(FramedInput input, long start, long total)
{
    private const int MaxPackedBytes = 2 + (4 * PostingsCodecV1.BlockSize) + byte.MaxValue;

    private readonly int[] _block = new int[PostingsCodecV1.BlockSize];
    private int _count;
    private int _next;
    private long _offset = -1;
    private long _following;
    private bool _ended;

    /// <summary>Moves to a position by the offset of its block from the term's first, and its index in the block.</summary>
    public void Seek(long offset, int index)
    {
        if (start + offset != _offset)
        {
            _following = start + offset;
            _ended = false;
            Decode();
        }

        _next = index <= _count ? index : throw Damage($"a position among {_count}", $"{index}");
    }

    /// <summary>Passes over positions.</summary>
    public void Skip(long count)
    {
        while (count > _count - _next)
        {
            count -= _count - _next;
            _next = _count;
            while (count >= PostingsCodecV1.BlockSize && TrySkipBlock())
            {
                count -= PostingsCodecV1.BlockSize;
            }

            if (count > 0)
            {
                Decode();
            }
        }

        _next += (int)count;
    }

    /// <summary>Reads the positions of one document, from the gaps between them.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="values">Receives them; grown as they are found, so that a damaged count allocates nothing.</param>
    public void Read(int count, ref int[] values)
    {
        var position = 0;
        if ((uint)count <= (uint)(_count - _next))
        {
            // All in the decoded block, as nearly always.
            if (values.Length < count)
            {
                Array.Resize(ref values, Math.Max(count, 2 * values.Length));
            }

            var gaps = _block.AsSpan(_next, count);
            var to = values.AsSpan(0, count);
            var signs = 0;
            for (var i = 0; i < gaps.Length; i++)
            {
                position = unchecked(position + gaps[i]);
                signs |= position;
                to[i] = position;
            }

            _next += count;
            if (signs < 0)
            {
                throw Damage("positions below 2147483648", "larger ones");
            }

            return;
        }

        for (var i = 0; i < count;)
        {
            if (_next == _count)
            {
                Decode();
            }

            var part = Math.Min(count - i, _count - _next);
            if (values.Length < i + part)
            {
                Array.Resize(ref values, Math.Max(i + part, Math.Min(count, 2 * values.Length)));
            }

            unchecked
            {
                for (var end = i + part; i < end; i++)
                {
                    position += _block[_next++];
                    values[i] = position;
                    if (position < 0)
                    {
                        throw Damage("positions below 2147483648", "larger ones");
                    }
                }
            }
        }
    }

    private bool TrySkipBlock()
    {
        if (total < PostingsCodecV1.BlockSize || _ended)
        {
            return false;
        }

        var reader = input.ReaderUpTo(_following, MaxPackedBytes);
        if (reader.Remaining == 0 || PeekIsTail(reader))
        {
            return false;
        }

        PatchedBlock.Skip(ref reader);
        _following = reader.Offset;
        // The decoded block is no longer the one before: a later seek to it must decode again.
        _offset = -1;
        _count = 0;
        _next = 0;
        return true;
    }

    private static bool PeekIsTail(ByteReader reader) => reader.ReadByte() == PostingsCodecV1.TailMark;

    private void Decode()
    {
        if (_ended)
        {
            throw Damage($"{total} positions", "the need for more");
        }

        var offset = _following;
        var reader = input.ReaderUpTo(offset, MaxPackedBytes);
        var tail = total < PostingsCodecV1.BlockSize;
        if (!tail && PeekIsTail(reader))
        {
            reader.ReadByte();
            tail = true;
        }

        if (tail)
        {
            _count = (int)(total % PostingsCodecV1.BlockSize);
            if (input.Version == PostingsCodecV1.Version)
            {
                for (var i = 0; i < _count; i++)
                {
                    _block[i] = reader.ReadVarInt();
                }
            }
            else
            {
                DecodeBits(reader);
            }

            _ended = true;
        }
        else
        {
            PatchedBlock.Read(ref reader, _block);
            _count = PostingsCodecV1.BlockSize;
        }

        _next = 0;
        _offset = offset;
        _following = reader.Offset;
    }

    private void DecodeBits(ByteReader reader)
    {
        var offset = reader.Offset;
        var bits = new BitReader(reader.ReadBytes(reader.Remaining), input.Name, offset);
        var parameter = (int)bits.ReadBits(PositionsCodecV2.ParameterBits);
        for (var i = 0; i < _count; i++)
        {
            var value = bits.ReadExpGolomb(parameter);
            _block[i] = value <= int.MaxValue ? (int)value : throw bits.Damage("a position up to 2147483647", $"{value}");
        }
    }

    private IndexCorruptException Damage(string expected, string found) => new(input.Name, _following, expected, found);
}
