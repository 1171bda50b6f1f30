using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Numbers;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Postings;

/// <summary>Reads the documents of one term from a segment's files. See <see cref="PostingsCodecV2"/> and <see cref="PostingsCodecV1"/>.</summary>
internal sealed class BlockPostingsCursor : PostingsCursor
{
    private readonly int[] _documents = new int[BlockSize + BitBlock.Slack];
    private readonly BlockFrequencies _frequencies = new();
    private readonly int[] _ends = new int[BlockSearch.Parts];
    private PostingsSource _source = null!;
    private SkipReader _skip;
    private bool _hasSkip;
    // Made for the first block of bits. Until the documents are asked for one by one, they stay bits.
    private BitBlock? _bits;
    private bool _packedAsBits;
    private int _documentFrequency;
    private int _tailCount;
    private TermEntry _entry;

    private int _document;
    private int _index;
    private int _count;
    private BlockPlace _current;
    private BlockPlace _following;
    private BlockPlace _peek;
    private bool _peeked;
    private BlockBounds _onlyBounds;

    private BlockPositions? _positions;
    private int _positionsOfBlock;

    public BlockPostingsCursor(PostingsSource source, in TermEntry entry) => Open(source, entry);

    /// <summary>Begins anew with another term.</summary>
    public void Open(PostingsSource source, in TermEntry entry)
    {
        _source = source;
        _packedAsBits = false;
        _documentFrequency = entry.DocumentFrequency;
        _entry = entry;
        source.Check(entry);
        _frequencies.Open(source);
        (_document, _index, _count, _peeked, _onlyBounds, _positionsOfBlock) = (-1, -1, 0, false, default, int.MinValue);
        (_current, _following, _peek) = (default, default, default);
        _tailCount = entry.DocumentFrequency % BlockSize;
        _hasSkip = entry.DocumentFrequency >= BlockSize;
        if (_hasSkip)
        {
            _skip = new SkipReader(source.Documents, entry.DocumentsOffset, entry.DocumentFrequency, source.DocumentCount, source.HasPositions);
            _following = new BlockPlace { Offset = _skip.BlocksStart, Before = -1 };
            _current = _following with { Block = -1 };
            _peek = _following;
        }
        else if (entry.DocumentFrequency == 1)
        {
            _documents[0] = source.OnlyDocument(entry);
            _frequencies.BeginShort()[0] = (int)Math.Min(entry.TotalFrequency, int.MaxValue);
            EndShortBlock(1);
        }
        else
        {
            ReadTail(source.Documents.ReaderUpTo(entry.DocumentsOffset, _tailCount * PostingsCodecV1.MaxTailEntryBytes), -1);
        }
    }

    public override int DocumentFrequency => _documentFrequency;

    public override int Document => _document;

    public override int Frequency => _frequencies.All()[_index];

    public override ReadOnlySpan<int> BlockDocuments => _index < 0 ? default : AllDocuments().AsSpan(_index, _count - _index);

    public override ReadOnlySpan<int> BlockFrequencies => _index < 0 ? default : _frequencies.All().AsSpan(_index, _count - _index);

    public override int Next()
    {
        var index = _index + 1;
        if (index < _count)
        {
            _index = index;
            return _document = AllDocuments()[index];
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

        if (_count > 0 && target <= AllDocuments()[_count - 1])
        {
            return Enter(SortedBlock.FirstAtLeast(_documents.AsSpan(0, _count), Math.Max(_index, 0), target));
        }

        if (!_hasSkip)
        {
            return End();
        }

        if (!MoveFollowing(target))
        {
            return End();
        }

        LoadFollowing();
        return Enter(SortedBlock.FirstAtLeast(AllDocuments().AsSpan(0, _count), 0, target));
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

        return BeginPositions().Read(AllDocuments()[place], place);
    }

    internal override void ListPositions(ReadOnlySpan<int> indexes, PositionsPlaces places) => BeginPositions().List(_index, indexes, places);

    internal override void ReadPositions(PositionsPlaces places, int less, PositionRuns into) => _positions!.Read(places, less, into);

    internal override int LoadBlock(int target, bool expand, ref int[] documents, ref int[] ends, ref BitBlock? bits, out bool asBits)
    {
        asBits = false;
        if (!_hasSkip)
        {
            // The only block is decoded from the start.
            if (_count == 0 || target > _documents[_count - 1])
            {
                End();
                return 0;
            }
        }
        else
        {
            if (!MoveFollowing(target))
            {
                End();
                return 0;
            }

            LoadFollowing(expand);
        }

        (documents, ends) = (_documents, _ends);
        if (!_packedAsBits)
        {
            Enter(0);
            return _count;
        }

        (bits, asBits) = (_bits, true);
        (_index, _document) = (0, _bits!.First);
        return _count;
    }

    internal override void ExpandBlock() => AllDocuments();

    internal override BlockBounds LoadedBounds() => _hasSkip
        ? new BlockBounds(_current.Last, FrequencyBound.Decode(_current.MaxFrequency), _current.MinNorm)
        : PeekOnly(_documents[0]);

    internal override void LoadFrequencies(ref int[] frequencies) => frequencies = _frequencies.All();

    internal override void ReadFrequencies(ReadOnlySpan<int> indexes, Span<int> frequencies) => _frequencies.Read(indexes, frequencies);

    internal override long Remember() => _frequencies.Place;

    internal override void ReadFrequencies(long block, ReadOnlySpan<int> indexes, Span<int> frequencies) =>
        _frequencies.ReadPassed(block, indexes, frequencies);

    private BlockPositions BeginPositions()
    {
        if (_positionsOfBlock == int.MinValue)
        {
            (_positions ??= new BlockPositions()).Open(_source.Positions, _entry.PositionsOffset, _entry.TotalFrequency);
        }

        if (_positionsOfBlock != _current.Block)
        {
            _positionsOfBlock = _current.Block;
            _positions!.BeginBlock(_hasSkip ? _skip.Positions(_current.Block) : (0, 0));
            if (_frequencies.Place == 0 || !_positions.TrySetFrequencies(_frequencies.Reader()))
            {
                _positions.SetFrequencies(_frequencies.All().AsSpan(0, _count));
            }
        }

        return _positions!;
    }

    private bool MoveFollowing(int target)
    {
        // Where a peek went further than the cursor, and not past the target, the way up to there is known.
        if (_peeked && _peek.Block > _following.Block && _peek.Before < target)
        {
            _following = _peek;
        }

        return _skip.MoveTo(target, ref _following);
    }

    private int Enter(int index)
    {
        _index = index;
        return _document = AllDocuments()[index];
    }

    private int[] AllDocuments()
    {
        if (_packedAsBits)
        {
            _bits!.CopyTo(_documents, _ends);
            _packedAsBits = false;
        }

        return _documents;
    }

    private int End()
    {
        _index = -1;
        _count = 0;
        _packedAsBits = false;
        _following.Block = int.MaxValue;
        return _document = NoMoreDocuments;
    }

    private void LoadFollowing(bool expand = true)
    {
        _current = _following;
        _following.Pass();
        _count = 0;
        _packedAsBits = false;
        if (_current.Block < _documentFrequency / BlockSize)
        {
            LoadFull(expand);
        }
        else
        {
            ReadTail(_source.Documents.Reader(_current.Offset, _current.Length), _current.Before);
        }

        if (!_packedAsBits && _documents[_count - 1] != _current.Last)
        {
            throw Damage($"{_current.Last} as the last document of the block", $"{_documents[_count - 1]}");
        }
    }

    private void LoadFull(bool expand)
    {
        // Some bytes more than the block, as whole vectors are read from its end.
        var reader = _source.Documents.ReaderUpTo(_current.Offset, _current.Length + PatchedBlock.Slack);
        if (reader.NextIs(PostingsCodecV2.BitsMark) && _source.Documents.Version >= PostingsCodecV2.Version)
        {
            reader.ReadByte();
            var (first, span) = (_current.Before + 1, _current.Last - _current.Before);
            if (expand)
            {
                BitBlock.ReadNumbers(ref reader, first, span, _documents, _ends);
            }
            else
            {
                _bits ??= new BitBlock();
                _bits.Read(ref reader, first, span);
                _packedAsBits = true;
            }
        }
        else if (!PatchedBlock.ReadSums(ref reader, _current.Before, _documents, _ends))
        {
            CheckAscending();
        }

        if (reader.Position > _current.Length)
        {
            throw Damage($"a block of {_current.Length} bytes", "a longer one");
        }

        _count = BlockSize;
        if (_source.HasFrequencies)
        {
            _frequencies.BeginPacked(reader.Offset, _current.Offset + _current.Length);
        }
        else
        {
            _frequencies.BeginOnes();
        }
    }

    private void ReadTail(ByteReader reader, int before)
    {
        TailBlock.Read(reader, before, _source, _documents.AsSpan(0, _tailCount), _frequencies.BeginShort().AsSpan(0, _tailCount));
        EndShortBlock(_tailCount);
    }

    private void EndShortBlock(int count)
    {
        _count = count;
        _documents.AsSpan(count).Fill(NoMoreDocuments);
        BlockSearch.ListEnds(_documents, _ends);
    }

    private BlockBounds PeekOnly(int target)
    {
        if (_count == 0 || target > _documents[_count - 1])
        {
            return new BlockBounds(NoMoreDocuments, 0, 0);
        }

        if (_onlyBounds.MaxFrequency == 0)
        {
            _onlyBounds = TailBlock.Bounds(_documents.AsSpan(0, _count), _frequencies.All(), _source.NormBytes());
        }

        return _onlyBounds;
    }

    /// <summary>Gaps of more than 24 bits could make the sums wrap around; the last document alone would not show it.</summary>
    private void CheckAscending()
    {
        var before = _current.Before;
        foreach (var document in _documents.AsSpan(0, BlockSize))
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
