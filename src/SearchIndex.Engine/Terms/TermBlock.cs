using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>One block of the dictionary, its two halves read side by side. See <see cref="TermsCodecV2"/> and <see cref="TermsCodecV1"/>.</summary>
internal ref struct TermBlock
{
    private readonly TermByteCode? _code;
    private readonly int _leastPrefix;
    private readonly int _kPrefix;
    private readonly int _kSuffix;
    private readonly bool _isV1;
    private Span<byte> _scratch;
    private ByteReader _terms;
    private BitReader _codedTerms;
    private TermEntriesDecoder _entries;
    private TermEntriesDecoderV1 _entriesV1;
    private int _length;
    private int _termsRead;

    private TermBlock(ByteReader block, int number, bool positions)
    {
        _isV1 = true;
        Count = block.ReadVarInt();
        CheckCount(block);
        var termBytes = block.ReadVarInt();
        var documents = block.ReadVarLong();
        var places = block.ReadVarLong();
        _terms = block.Part(termBytes);
        _entriesV1 = new TermEntriesDecoderV1(block.Part(block.Remaining), number * TermsCodecV1.BlockSize, documents, places, positions);
        Separator = default;
    }

    private TermBlock(ByteReader block, int number, bool positions, TermByteCode? code, ReadOnlySpan<byte> separator, Span<byte> scratch)
    {
        _code = code;
        Separator = separator;
        _length = separator.Length;
        var termBytes = block.ReadVarInt();
        var offset = block.Offset;
        if (code is null)
        {
            _terms = block.Part(termBytes);
            Count = _terms.ReadByte();
        }
        else
        {
            _terms = block.Part(termBytes);
            _codedTerms = new BitReader(_terms.ReadBytes(termBytes), _terms.FileName, offset);
            Count = (int)_codedTerms.ReadBits(5) + 1;
            _leastPrefix = (int)Math.Min(_codedTerms.ReadExpGolomb(TermsCodecV2.LeastPrefixParameter), TermsCodecV1.MaxTermBytes);
            _kPrefix = (int)_codedTerms.ReadBits(4);
            _kSuffix = (int)_codedTerms.ReadBits(4);
            _scratch = separator.Length <= scratch.Length ? scratch : new byte[separator.Length];
            separator.CopyTo(_scratch);
        }

        CheckCount(block);
        _entries = new TermEntriesDecoder(block.Part(block.Remaining), number * TermsCodecV2.BlockSize, positions);
    }

    public int Count { get; }

    /// <summary>What the first term is counted from; empty in version 1.</summary>
    public ReadOnlySpan<byte> Separator { get; }

    public static TermBlock OpenV1(ByteReader block, int number, bool positions) => new(block, number, positions);

    public static TermBlock OpenV2(ByteReader block, int number, bool positions, TermByteCode? code, ReadOnlySpan<byte> separator, Span<byte> scratch) =>
        new(block, number, positions, code, separator, scratch);

    /// <summary>Reads the next term: how many bytes it shares with the one before, and the rest of it.</summary>
    /// <returns>No more than the one before has.</returns>
    public int NextTerm(out ReadOnlySpan<byte> suffix)
    {
        if (_code is not null)
        {
            return NextCodedTerm(out suffix);
        }

        var first = _termsRead++ == 0;
        int prefix;
        int length;
        if (_isV1)
        {
            prefix = _terms.ReadVarInt();
            length = _terms.ReadVarInt();
        }
        else
        {
            var lengths = _terms.ReadByte();
            prefix = lengths & 15;
            length = lengths >> 4;
            if (prefix == TermsCodecV2.LongLength)
            {
                prefix = (int)Math.Min(int.MaxValue, prefix + (long)_terms.ReadVarInt());
            }

            if (length == TermsCodecV2.LongLength)
            {
                length = (int)Math.Min(int.MaxValue, length + (long)_terms.ReadVarInt());
            }
        }

        suffix = _terms.ReadBytes(length);
        Check(prefix, first);
        _length = prefix + length;
        return prefix;
    }

    /// <summary>Reads the entry of a term; indexes must not go back.</summary>
    public TermEntry EntryAt(int index) => _isV1 ? _entriesV1.EntryAt(index) : _entries.EntryAt(index);

    private readonly void Check(int prefix, bool first)
    {
        if (prefix > _length || (first && prefix != _length))
        {
            throw _terms.Damage($"a shared beginning of {(first ? "" : "at most ")}{_length} bytes", $"{prefix}");
        }
    }

    private int NextCodedTerm(out ReadOnlySpan<byte> suffix)
    {
        var first = _termsRead++ == 0;
        var prefix = first ? (ulong)_length : (ulong)_leastPrefix + _codedTerms.ReadExpGolomb(_kPrefix);
        var rest = _codedTerms.ReadExpGolomb(_kSuffix) + (first ? 0u : 1u);
        if (prefix > (ulong)_length || prefix + rest > TermsCodecV1.MaxTermBytes)
        {
            throw _codedTerms.Damage($"a shared beginning of at most {_length} bytes, and a term of at most {TermsCodecV1.MaxTermBytes}", $"{prefix} and {rest} more");
        }

        var start = (int)prefix;
        _length = (int)(prefix + rest);
        if (_length > _scratch.Length)
        {
            var longer = new byte[Math.Max(_length, 2 * _scratch.Length)];
            _scratch[..start].CopyTo(longer);
            _scratch = longer;
        }

        for (var i = start; i < _length; i++)
        {
            _scratch[i] = _code!.Decode(i == 0 ? (byte)0 : _scratch[i - 1], ref _codedTerms);
        }

        suffix = _scratch[start.._length];
        return start;
    }

    private readonly void CheckCount(ByteReader block)
    {
        if (Count is < 1 or > TermsCodecV1.BlockSize)
        {
            throw block.Damage($"a block of 1 to {TermsCodecV1.BlockSize} terms", $"{Count}");
        }
    }
}
