using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>Reads the documents of one term from a segment's files. See <see cref="PostingsCodecV1"/>.</summary>
internal sealed class BlockPostingsCursor : PostingsCursor
{
    private readonly PostingsSource _source;
    private readonly SkipReader _skip;
    private readonly bool _hasSkip;
    private readonly int _tailCount;
    private readonly long _totalFrequency;
    private readonly long _positionsOffset;
    private readonly int[] _documents;
    private readonly int[] _frequencies;

    private int _document = -1;
    private int _index = -1;
    private int _count;
    private BlockPlace _current;
    private BlockPlace _following;
    private BlockPlace _peek;
    private bool _peeked;
    private long _frequenciesOffset;
    private BlockBounds _onlyBounds;

    private PositionsDecoder? _positions;
    private int[] _positionValues = [];
    private int _positionsOfBlock = -1;
    private int _positionsRead;
    private int _positionsDocument = -1;
    private int _positionCount;

    public BlockPostingsCursor(PostingsSource source, in TermEntry entry)
    {
        _source = source;
        DocumentFrequency = entry.DocumentFrequency;
        _totalFrequency = entry.TotalFrequency;
        _positionsOffset = entry.PositionsOffset;
        if (entry.DocumentFrequency < 1 || entry.DocumentFrequency > source.DocumentCount || entry.TotalFrequency < entry.DocumentFrequency)
        {
            throw new IndexCorruptException(
                source.Documents.Name,
                entry.DocumentsOffset,
                $"a term in 1 to {source.DocumentCount} documents",
                $"{entry.DocumentFrequency} documents and {entry.TotalFrequency} places");
        }

        _tailCount = entry.DocumentFrequency % BlockSize;
        _hasSkip = entry.DocumentFrequency >= BlockSize;
        _documents = new int[_hasSkip ? BlockSize : _tailCount];
        _frequencies = new int[_documents.Length];
        if (_hasSkip)
        {
            _skip = new SkipReader(source.Documents, entry.DocumentsOffset, entry.DocumentFrequency, source.DocumentCount, source.HasPositions);
            _following = new BlockPlace { Offset = _skip.BlocksStart, Before = -1 };
            _current = _following with { Block = -1 };
            _peek = _following;
        }
        else if (entry.DocumentFrequency == 1)
        {
            _documents[0] = entry.DocumentsOffset >= 0 && entry.DocumentsOffset < source.DocumentCount
                ? (int)entry.DocumentsOffset
                : throw new IndexCorruptException(source.Documents.Name, 0, $"a document below {source.DocumentCount} in the dictionary", $"{entry.DocumentsOffset}");
            _frequencies[0] = (int)Math.Min(entry.TotalFrequency, int.MaxValue);
            _count = 1;
        }
        else
        {
            var reader = source.Documents.ReaderUpTo(entry.DocumentsOffset, _tailCount * PostingsCodecV1.MaxTailEntryBytes);
            ReadTail(ref reader, -1);
        }
    }

    public override int DocumentFrequency { get; }

    public override int Document => _document;

    public override int Frequency
    {
        get
        {
            if (_frequenciesOffset != 0)
            {
                DecodeFrequencies();
            }

            return _frequencies[_index];
        }
    }

    public override ReadOnlySpan<int> BlockDocuments => _index < 0 ? default : _documents.AsSpan(_index, _count - _index);

    public override ReadOnlySpan<int> BlockFrequencies
    {
        get
        {
            if (_frequenciesOffset != 0)
            {
                DecodeFrequencies();
            }

            return _index < 0 ? default : _frequencies.AsSpan(_index, _count - _index);
        }
    }

    public override int Next()
    {
        var index = _index + 1;
        if (index < _count)
        {
            _index = index;
            return _document = _documents[index];
        }

        return NextBlock();
    }

    public override int NextBlock()
    {
        if (!_hasSkip)
        {
            // The only block is decoded from the start: the first move enters it, the next one leaves it.
            return _index < 0 && _count > 0 ? Enter(0) : End();
        }

        if (_following.Block >= _skip.BlockCount)
        {
            return End();
        }

        _skip.Read(ref _following);
        LoadFollowing();
        return Enter(0);
    }

    public override int Advance(int target)
    {
        if (target <= _document)
        {
            return _document;
        }

        if (_count > 0 && target <= _documents[_count - 1])
        {
            return Enter(SortedBlock.FirstAtLeast(_documents.AsSpan(0, _count), Math.Max(_index, 0), target));
        }

        if (!_hasSkip)
        {
            return End();
        }

        // Where a peek went further than the cursor, and not past the target, the way up to there is known.
        if (_peeked && _peek.Block > _following.Block && _peek.Before < target)
        {
            _following = _peek;
        }

        if (!_skip.MoveTo(target, ref _following))
        {
            return End();
        }

        LoadFollowing();
        return Enter(SortedBlock.FirstAtLeast(_documents.AsSpan(0, _count), 0, target));
    }

    public override BlockBounds PeekBlock(int target)
    {
        if (!_hasSkip)
        {
            return PeekOnly(target);
        }

        if (_document == NoMoreDocuments)
        {
            return new BlockBounds(NoMoreDocuments, 0, 0);
        }

        if (_peeked && _peek.Last >= target)
        {
            return new BlockBounds(_peek.Last, FrequencyBound.Decode(_peek.MaxFrequency), _peek.MinNorm);
        }

        if (_peek.Block < _current.Block)
        {
            _peek = _current;
        }

        _peeked = _skip.MoveTo(target, ref _peek);
        return _peeked
            ? new BlockBounds(_peek.Last, FrequencyBound.Decode(_peek.MaxFrequency), _peek.MinNorm)
            : new BlockBounds(NoMoreDocuments, 0, 0);
    }

    public override ReadOnlySpan<int> Positions() => BlockPositions(0);

    public override ReadOnlySpan<int> BlockPositions(int index)
    {
        var place = _index + index;
        if (!_source.HasPositions || _index < 0 || (uint)place >= (uint)_count)
        {
            return default;
        }

        if (_positionsDocument != _documents[place])
        {
            ReadPositions(place);
        }

        return _positionValues.AsSpan(0, _positionCount);
    }

    private void ReadPositions(int place)
    {
        var frequencies = _frequenciesOffset == 0 ? _frequencies : DecodeFrequencies();
        _positions ??= new PositionsDecoder(_source.Positions, _positionsOffset, _totalFrequency);
        if (_positionsOfBlock != _current.Block || place < _positionsRead)
        {
            var (offset, index) = _hasSkip ? _skip.Positions(_current.Block) : (0, 0);
            _positions.Seek(offset, index);
            _positionsOfBlock = _current.Block;
            _positionsRead = 0;
        }

        long passed = 0;
        foreach (var frequency in frequencies.AsSpan(_positionsRead, place - _positionsRead))
        {
            passed += frequency;
        }

        if (passed > 0)
        {
            _positions.Skip(passed);
        }

        _positionCount = frequencies[place];
        _positions.Read(_positionCount, ref _positionValues);
        _positionsRead = place + 1;
        _positionsDocument = _documents[place];
    }

    private int Enter(int index)
    {
        _index = index;
        return _document = _documents[index];
    }

    private int End()
    {
        _index = -1;
        _count = 0;
        _frequenciesOffset = 0;
        _following.Block = int.MaxValue;
        return _document = NoMoreDocuments;
    }

    private void LoadFollowing()
    {
        _current = _following;
        _following.Pass();
        var reader = _source.Documents.Reader(_current.Offset, _current.Length);
        var full = _current.Block < DocumentFrequency / BlockSize;
        if (!full)
        {
            ReadTail(ref reader, _current.Before);
        }
        else
        {
            _frequenciesOffset = 0;
            _count = BlockSize;
            var small = PatchedBlock.Read(ref reader, _documents);
            SortedBlock.SumGaps(_documents, _current.Before);
            if (!small)
            {
                CheckAscending();
            }

            if (_source.HasFrequencies)
            {
                _frequenciesOffset = reader.Offset;
            }
            else
            {
                _frequencies.AsSpan().Fill(1);
            }
        }

        if (_documents[_count - 1] != _current.Last)
        {
            throw Damage($"{_current.Last} as the last document of the block", $"{_documents[_count - 1]}");
        }
    }

    /// <summary>Frequencies of a full block are decoded when the first is asked for.</summary>
    private int[] DecodeFrequencies()
    {
        var length = checked((int)(_current.Offset + _current.Length - _frequenciesOffset));
        var reader = _source.Documents.Reader(_frequenciesOffset, length);
        var small = PatchedBlock.Read(ref reader, _frequencies);
        SortedBlock.Increment(_frequencies);
        if (!small && _frequencies.AsSpan().ContainsAnyExceptInRange(1, int.MaxValue))
        {
            throw Damage("frequencies of 1 to 2147483647", "others");
        }

        _frequenciesOffset = 0;
        return _frequencies;
    }

    private void ReadTail(ref ByteReader reader, int before)
    {
        long document = before;
        for (var i = 0; i < _tailCount; i++)
        {
            var code = reader.ReadVarUInt();
            var frequency = 1u;
            if (_source.HasFrequencies)
            {
                frequency = (code & 1) != 0 ? 1 : Math.Min(reader.ReadVarUInt(), uint.MaxValue - 2) + 2;
                code >>= 1;
            }

            document += code + 1L;
            if (document >= _source.DocumentCount || frequency > int.MaxValue)
            {
                throw reader.Damage($"a document below {_source.DocumentCount} and a frequency", $"{document} and {frequency}");
            }

            _documents[i] = (int)document;
            _frequencies[i] = (int)frequency;
        }

        _count = _tailCount;
        _frequenciesOffset = 0;
    }

    private BlockBounds PeekOnly(int target)
    {
        if (_count == 0 || target > _documents[_count - 1])
        {
            return new BlockBounds(NoMoreDocuments, 0, 0);
        }

        if (_onlyBounds.MaxFrequency == 0)
        {
            var norms = _source.NormBytes();
            var maxFrequency = 0;
            var minNorm = norms.IsEmpty ? PostingsCodecV1.NormOfOne : byte.MaxValue;
            for (var i = 0; i < _count; i++)
            {
                maxFrequency = Math.Max(maxFrequency, _frequencies[i]);
                if (!norms.IsEmpty)
                {
                    minNorm = Math.Min(minNorm, norms[_documents[i]]);
                }
            }

            _onlyBounds = new BlockBounds(_documents[_count - 1], maxFrequency, minNorm);
        }

        return _onlyBounds;
    }

    /// <summary>Gaps of more than 24 bits could make the sums wrap around; the last document alone would not show it.</summary>
    private void CheckAscending()
    {
        var before = _current.Before;
        foreach (var document in _documents)
        {
            if (document <= before)
            {
                throw Damage($"a document after {before}", $"{document}");
            }

            before = document;
        }
    }

    private IndexCorruptException Damage(string expected, string found) => new(_source.Documents.Name, _current.Offset, expected, found);
}
