using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Reads what <see cref="TermEntriesEncoder"/> wrote, one term after another. See <see cref="TermsCodecV2"/>.</summary>
internal ref struct TermEntriesDecoder
{
    private readonly bool _positions;
    private readonly bool _single;
    private readonly int _firstOrdinal;
    private readonly int _kDf;
    private readonly int _kTf;
    private readonly int _kDocument;
    private readonly int _kDocuments;
    private readonly int _kPlaces;
    private BitReader _bits;
    private long _document;
    private long _documents;
    private long _places;
    private int _read;

    public TermEntriesDecoder(ByteReader entries, int firstOrdinal, bool positions)
    {
        var offset = entries.Offset;
        _bits = new BitReader(entries.ReadBytes(entries.Remaining), entries.FileName, offset);
        _firstOrdinal = firstOrdinal;
        _positions = positions;
        _single = _bits.ReadBits(1) == 1;
        if (_single)
        {
            _kDocument = (int)_bits.ReadBits(5);
        }
        else
        {
            _kDf = (int)_bits.ReadBits(5);
            _kTf = (int)_bits.ReadBits(5);
            _kDocument = (int)_bits.ReadBits(5);
            _kDocuments = (int)_bits.ReadBits(5);
            _documents = (long)_bits.ReadExpGolomb(TermsCodecV2.BaseParameter);
        }

        if (positions)
        {
            _kPlaces = (int)_bits.ReadBits(5);
            _places = (long)_bits.ReadExpGolomb(TermsCodecV2.BaseParameter);
        }
    }

    /// <summary>Reads the entry of a term; indexes must not go back.</summary>
    public TermEntry EntryAt(int index)
    {
        TermEntry entry = default;
        while (_read <= index)
        {
            entry = Next();
        }

        return entry;
    }

    // Numbers of the bits have at most 31 + 31 bits, and at most 32 of them are added to a base of at most 56.
    private TermEntry Next()
    {
        unchecked
        {
            ulong more = 0;
            ulong again = 0;
            if (!_single)
            {
                more = _bits.ReadExpGolomb(_kDf);
                again = _bits.ReadExpGolomb(_kTf);
            }

            if (more >= int.MaxValue)
            {
                throw _bits.Damage("a document frequency of 1 to 2147483647", $"{more} + 1");
            }

            long offset;
            if (more == 0)
            {
                var step = _bits.ReadExpGolomb(_kDocument);
                _document += (long)(step >> 1) ^ -(long)(step & 1);
                offset = _document;
            }
            else
            {
                _documents += (long)_bits.ReadExpGolomb(_kDocuments);
                offset = _documents;
            }

            if (_positions)
            {
                _places += (long)_bits.ReadExpGolomb(_kPlaces);
            }

            var entry = new TermEntry(_firstOrdinal + _read, (int)more + 1, (long)(more + 1 + again), offset, _places);
            _read++;
            return entry.DocumentsOffset >= 0 && entry.PositionsOffset >= 0 && entry.TotalFrequency > 0
                ? entry
                : throw _bits.Damage("sums of at most 63 bits", $"{entry}");
        }
    }
}
