using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Postings;

/// <summary>Reads the skip data of one term of at least 128 documents. See <see cref="PostingsCodecV1"/>.</summary>
internal readonly struct SkipReader
{
    private readonly FramedInput _input;
    private readonly long _groups;
    private readonly long _entries;
    private readonly long _places;
    private readonly int _documentCount;

    public SkipReader(FramedInput input, long offset, int documentFrequency, int documentCount, bool positions)
    {
        _input = input;
        _documentCount = documentCount;
        BlockCount = PostingsCodecV1.BlockCount(documentFrequency);
        GroupCount = PostingsCodecV1.GroupCount(BlockCount);
        _groups = offset;
        _entries = _groups + ((long)GroupCount * PostingsCodecV1.GroupBytes);
        _places = _entries + ((long)BlockCount * PostingsCodecV1.EntryBytes);
        BlocksStart = offset + PostingsCodecV1.SkipBytes(documentFrequency, positions);
    }

    public int BlockCount { get; }

    public int GroupCount { get; }

    /// <summary>Where the first block begins in the file.</summary>
    public long BlocksStart { get; }

    /// <summary>Moves a position in the list of blocks forward to the first block whose last document is at or after a target.</summary>
    /// <returns>False when no block is that late; the position then stands after the last block.</returns>
    public bool MoveTo(int target, ref BlockPlace place)
    {
        while (place.Block < BlockCount)
        {
            if (GroupCount > 0 && place.Block % PostingsCodecV1.GroupSize == 0 && SkipGroup(target, ref place))
            {
                continue;
            }

            Read(ref place);
            if (place.Last >= target)
            {
                return true;
            }

            place.Pass();
        }

        return false;
    }

    /// <summary>Fills in what the entry of the current block says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(ref BlockPlace place)
    {
        var offset = _entries + ((long)place.Block * PostingsCodecV1.EntryBytes);
        var word = BinaryPrimitives.ReadUInt64LittleEndian(_input.Slice(offset, PostingsCodecV1.EntryBytes));
        var last = (uint)(word & uint.MaxValue);
        if (last >= (uint)_documentCount || (int)last <= place.Before)
        {
            throw new IndexCorruptException(_input.Name, offset, $"a document after {place.Before} and below {_documentCount}", $"{last}");
        }

        place.Last = (int)last;
        place.Length = (int)((word >> 32) & ushort.MaxValue);
        place.MaxFrequency = (byte)((word >> 48) & byte.MaxValue);
        place.MinNorm = (byte)(word >> 56);
    }

    /// <summary>Where the positions of a block's first document begin.</summary>
    /// <returns>Offset from the term's first position, in bytes, and how many positions of that block stand before.</returns>
    public (long Offset, int Index) Positions(int block)
    {
        long origin = 0;
        if (GroupCount > 0)
        {
            var group = _groups + ((long)(block / PostingsCodecV1.GroupSize) * PostingsCodecV1.GroupBytes);
            origin = ReadOffset(group + 16);
        }

        var place = _places + ((long)block * PostingsCodecV1.PlaceBytes);
        var bytes = _input.Slice(place, PostingsCodecV1.PlaceBytes);
        var index = bytes[4];
        return index < PostingsCodecV1.BlockSize
            ? (origin + BinaryPrimitives.ReadUInt32LittleEndian(bytes), index)
            : throw new IndexCorruptException(_input.Name, place + 4, "a number below 128", $"{index}");
    }

    private bool SkipGroup(int target, ref BlockPlace place)
    {
        var number = place.Block / PostingsCodecV1.GroupSize;
        var offset = _groups + ((long)number * PostingsCodecV1.GroupBytes);
        var last = BinaryPrimitives.ReadUInt32LittleEndian(_input.Slice(offset, sizeof(uint)));
        if (last >= (uint)_documentCount || (int)last <= place.Before)
        {
            throw new IndexCorruptException(_input.Name, offset, $"a document after {place.Before} and below {_documentCount}", $"{last}");
        }

        if ((int)last >= target)
        {
            return false;
        }

        place.Before = (int)last;
        place.Block = number + 1 < GroupCount ? (number + 1) * PostingsCodecV1.GroupSize : BlockCount;
        place.Offset = number + 1 < GroupCount ? BlocksStart + ReadOffset(offset + PostingsCodecV1.GroupBytes + 8) : 0;
        return true;
    }

    private long ReadOffset(long at)
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(_input.Slice(at, sizeof(ulong)));
        // Whether it is inside its file shows when that is read; here it only must not overflow when it is added to another.
        return value <= long.MaxValue / 2
            ? (long)value
            : throw new IndexCorruptException(_input.Name, at, "an offset inside a file", $"{value}");
    }
}
