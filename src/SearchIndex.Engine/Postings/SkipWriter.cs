using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>Gathers the skip data of one term, both levels. See <see cref="PostingsCodecV1"/>.</summary>
internal sealed class SkipWriter
{
    private readonly ByteWriter _groups = new();
    private readonly ByteWriter _entries = new(1 << 10);
    private readonly ByteWriter _places = new(1 << 10);
    private readonly List<long> _placeOffsets = [];
    private readonly List<byte> _placeIndexes = [];

    private int _blocks;
    private int _groupLast;
    private byte _groupFrequency;
    private byte _groupNorm;
    private long _groupBlocks;
    private long _groupPositions;

    public void Begin()
    {
        _groups.Clear();
        _entries.Clear();
        _placeOffsets.Clear();
        _placeIndexes.Clear();
        _blocks = 0;
    }

    /// <summary>Remembers where the positions of a block's first document begin.</summary>
    public void BeginBlock(long termPositions, long blockOfPositions, int index)
    {
        _placeOffsets.Add(blockOfPositions - termPositions);
        _placeIndexes.Add((byte)index);
    }

    public void EndBlock(int lastDocument, long start, int length, byte maxFrequency, byte minNorm)
    {
        if (_blocks % PostingsCodecV1.GroupSize == 0)
        {
            if (_blocks > 0)
            {
                EndGroup();
            }

            _groupFrequency = 0;
            _groupNorm = byte.MaxValue;
            _groupBlocks = start;
            _groupPositions = _placeOffsets[_blocks];
        }

        _groupLast = lastDocument;
        _groupFrequency = Math.Max(_groupFrequency, maxFrequency);
        _groupNorm = Math.Min(_groupNorm, minNorm);
        _entries.WriteUInt32((uint)lastDocument);
        _entries.WriteUInt16(checked((ushort)length));
        _entries.WriteByte(maxFrequency);
        _entries.WriteByte(minNorm);
        _blocks++;
    }

    public void WriteTo(IndexOutput output, bool positions)
    {
        var grouped = _blocks > PostingsCodecV1.GroupSize;
        if (grouped)
        {
            EndGroup();
            output.Write(_groups.Written);
        }

        output.Write(_entries.Written);
        if (!positions)
        {
            return;
        }

        _places.Clear();
        for (var i = 0; i < _blocks; i++)
        {
            var origin = grouped ? _placeOffsets[i / PostingsCodecV1.GroupSize * PostingsCodecV1.GroupSize] : 0;
            _places.WriteUInt32(checked((uint)(_placeOffsets[i] - origin)));
            _places.WriteByte(_placeIndexes[i]);
        }

        output.Write(_places.Written);
    }

    private void EndGroup()
    {
        _groups.WriteUInt32((uint)_groupLast);
        _groups.WriteByte(_groupFrequency);
        _groups.WriteByte(_groupNorm);
        _groups.WriteUInt16(0);
        _groups.WriteUInt64((ulong)_groupBlocks);
        _groups.WriteUInt64((ulong)_groupPositions);
    }
}
