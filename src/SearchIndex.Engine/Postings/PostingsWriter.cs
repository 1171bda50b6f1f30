using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>Writes the documents and positions of one term after another. See <see cref="PostingsCodecV2"/> and <see cref="PositionsCodecV2"/>.</summary>
internal sealed class PostingsWriter
{
    private const int BlockSize = PostingsCodecV1.BlockSize;

    private readonly int[] _gaps = new int[BlockSize];
    private readonly int[] _frequencies = new int[BlockSize];
    private readonly int[] _pendingPositions = new int[BlockSize];
    private readonly ByteWriter _blocks = new(1 << 12);
    private readonly ByteWriter _positionBytes = new(1 << 10);
    private readonly ulong[] _tail = new ulong[BlockSize];
    private readonly SkipWriter _skip = new();
    private readonly BitWriter _bits;

    private readonly IndexOutput _documents;
    private readonly IndexOutput _positions;
    private bool _hasFrequencies;
    private bool _hasPositions;
    private byte[]? _norms;
    private int _documentFrequency;
    private int _firstDocument;
    private int _lastDocument;
    private int _before;
    private long _totalFrequency;
    private int _inBlock;
    private int _positionsInBlock;
    private long _positionsStart;
    private int _maxFrequency;
    private byte _minNorm;

    /// <summary>Writes to a segment's file of documents and that of positions.</summary>
    public PostingsWriter(IndexOutput documents, IndexOutput positions)
    {
        _documents = documents;
        _positions = positions;
        _bits = new BitWriter(_positionBytes);
    }

    /// <summary>Sets what the terms that follow carry.</summary>
    public void BeginField(bool frequencies, bool withPositions, byte[]? norms)
    {
        _hasFrequencies = frequencies;
        _hasPositions = withPositions;
        _norms = norms;
    }

    public void BeginTerm()
    {
        _documentFrequency = 0;
        _totalFrequency = 0;
        _lastDocument = _before = -1;
        _inBlock = 0;
        _positionsInBlock = 0;
        _positionsStart = _positions.Position;
        _blocks.Clear();
        _skip.Begin();
        BeginBlock();
    }

    /// <summary>Adds the next document of the term.</summary>
    /// <param name="document">Higher than the one before.</param>
    /// <param name="frequency">1 or more; 1 in fields without frequencies.</param>
    /// <param name="places">Its positions, ascending; empty in fields without.</param>
    public void Add(int document, int frequency, ReadOnlySpan<int> places)
    {
        if (_inBlock == 0)
        {
            _skip.BeginBlock(_positionsStart, _positions.Position, _positionsInBlock);
        }

        _gaps[_inBlock] = document - _lastDocument - 1;
        _frequencies[_inBlock] = frequency;
        _lastDocument = document;
        if (_documentFrequency++ == 0)
        {
            _firstDocument = document;
        }

        _totalFrequency += frequency;
        _maxFrequency = Math.Max(_maxFrequency, frequency);
        _minNorm = Math.Min(_minNorm, _norms is null ? PostingsCodecV1.NormOfOne : _norms[document]);
        if (_hasPositions)
        {
            AddPositions(places);
        }

        if (++_inBlock == BlockSize)
        {
            EndFullBlock();
        }
    }

    /// <summary>Writes what is left of the term.</summary>
    /// <returns>Its entry, with the ordinal left at 0.</returns>
    public TermEntry EndTerm()
    {
        if (_hasPositions)
        {
            EndPositions();
        }

        if (_documentFrequency == 1)
        {
            return new TermEntry(0, 1, _totalFrequency, _firstDocument, _positionsStart);
        }

        if (_inBlock > 0)
        {
            EndTail();
        }

        var offset = _documents.Position;
        if (_documentFrequency >= BlockSize)
        {
            _skip.WriteTo(_documents, _hasPositions);
        }

        _documents.Write(_blocks.Written);
        return new TermEntry(0, _documentFrequency, _totalFrequency, offset, _positionsStart);
    }

    private void BeginBlock()
    {
        _maxFrequency = 0;
        _minNorm = byte.MaxValue;
    }

    private void EndFullBlock()
    {
        var start = _blocks.Length;
        PatchedBlock.Write(_gaps, _blocks);
        var span = _lastDocument - _before;
        if (span <= BitBlock.MostBits && 1 + BitBlock.ByteCount(span) <= _blocks.Length - start + PostingsCodecV2.MoreBytesForBits)
        {
            _blocks.Truncate(start);
            _blocks.WriteByte(PostingsCodecV2.BitsMark);
            BitBlock.Write(_gaps, _blocks);
        }

        if (_hasFrequencies)
        {
            for (var i = 0; i < BlockSize; i++)
            {
                _frequencies[i]--;
            }

            PatchedBlock.Write(_frequencies, _blocks);
        }

        EndBlock(start);
    }

    private void EndTail()
    {
        var start = _blocks.Length;
        for (var i = 0; i < _inBlock; i++)
        {
            var gap = (uint)_gaps[i];
            if (!_hasFrequencies)
            {
                _blocks.WriteVarUInt(gap);
            }
            else if (_frequencies[i] == 1)
            {
                _blocks.WriteVarUInt((gap << 1) | 1);
            }
            else
            {
                _blocks.WriteVarUInt(gap << 1);
                _blocks.WriteVarUInt((uint)(_frequencies[i] - 2));
            }
        }

        EndBlock(start);
    }

    private void EndBlock(int start)
    {
        _skip.EndBlock(_lastDocument, start, _blocks.Length - start, FrequencyBound.Encode(_maxFrequency), _minNorm);
        _inBlock = 0;
        _before = _lastDocument;
        BeginBlock();
    }

    private void AddPositions(ReadOnlySpan<int> places)
    {
        var before = 0;
        foreach (var place in places)
        {
            _pendingPositions[_positionsInBlock] = place - before;
            before = place;
            if (++_positionsInBlock == BlockSize)
            {
                _positionBytes.Clear();
                PatchedBlock.Write(_pendingPositions, _positionBytes);
                _positions.Write(_positionBytes.Written);
                _positionsInBlock = 0;
            }
        }
    }

    private void EndPositions()
    {
        if (_positionsInBlock == 0)
        {
            return;
        }

        _positionBytes.Clear();
        if (_totalFrequency >= BlockSize)
        {
            _positionBytes.WriteByte(PostingsCodecV1.TailMark);
        }

        var values = _tail.AsSpan(0, _positionsInBlock);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (ulong)_pendingPositions[i];
        }

        var parameter = BitWriter.BestParameter(values, PositionsCodecV2.LargestParameter);
        _bits.WriteBits((ulong)parameter, PositionsCodecV2.ParameterBits);
        foreach (var value in values)
        {
            _bits.WriteExpGolomb(value, parameter);
        }

        _bits.Align();
        _positions.Write(_positionBytes.Written);
        _positionsInBlock = 0;
    }
}
