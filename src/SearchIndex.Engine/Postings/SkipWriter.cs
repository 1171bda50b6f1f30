using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>Gathers the skip data of one term, both levels. See <see cref="PostingsCodecV2"/>.</summary>
internal sealed class SkipWriter
{
    private readonly ByteWriter _groups = new();
    private readonly ByteWriter _entries = new(1 << 10);
    private readonly ByteWriter _places = new(1 << 10);
    private readonly List<long> _placeOffsets = [];
    private readonly List<byte> _placeIndexes = [];

    private readonly ScoreBoundsBuilder _groupBounds = new();

    private int _blocks;
    private int _groupLast;
    private long _groupBlocks;
    private long _groupPositions;

    /// <summary>Sets the lengths that the bounds of the terms that follow are made for.</summary>
    public void BeginField(ReadOnlySpan<byte> norms) => _groupBounds.BeginField(norms);

    public void Begin()
    {
        _groups.Clear();
        _entries.Clear();
        _placeOffsets.Clear();
        _placeIndexes.Clear();
        _blocks = 0;
        _groupBounds.Clear();
    }

    /// <summary>Remembers where the positions of a block's first document begin.</summary>
    public void BeginBlock(long termPositions, long blockOfPositions, int index)
    {
        _placeOffsets.Add(blockOfPositions - termPositions);
        _placeIndexes.Add((byte)index);
    }

    public void EndBlock(int lastDocument, long start, int length, in ScoreBounds bounds)
    {
        if (_blocks % PostingsCodecV2.GroupSize == 0)
        {
            if (_blocks > 0)
            {
                EndGroup();
            }

            _groupBlocks = start;
            _groupPositions = _placeOffsets[_blocks];
        }

        _groupLast = lastDocument;
        _groupBounds.Add(bounds);
        _entries.WriteUInt32((uint)lastDocument);
        _entries.WriteUInt16(checked((ushort)length));
        Write(_entries, bounds);
        _blocks++;
    }

    public void WriteTo(IndexOutput output, bool positions)
    {
        var grouped = _blocks > PostingsCodecV2.GroupSize;
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
            var origin = grouped ? _placeOffsets[i / PostingsCodecV2.GroupSize * PostingsCodecV2.GroupSize] : 0;
            _places.WriteUInt32(checked((uint)(_placeOffsets[i] - origin)));
            _places.WriteByte(_placeIndexes[i]);
        }

        output.Write(_places.Written);
    }

    private static void Write(ByteWriter writer, in ScoreBounds bounds)
    {
        writer.WriteByte(bounds.Frequency);
        writer.WriteByte(bounds.Norm);
        writer.WriteByte(bounds.LowFrequency);
        writer.WriteByte(bounds.LowNorm);
    }

    private void EndGroup()
    {
        _groups.WriteUInt32((uint)_groupLast);
        Write(_groups, _groupBounds.End());
        _groups.WriteUInt64((ulong)_groupBlocks);
        _groups.WriteUInt64((ulong)_groupPositions);
    }
}
