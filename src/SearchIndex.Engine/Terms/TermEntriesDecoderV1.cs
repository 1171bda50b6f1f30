using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Reads what the dictionary knows of the terms of a block, one after another. See <see cref="TermsCodecV1"/>.</summary>
internal ref struct TermEntriesDecoderV1(ByteReader entries, int firstOrdinal, long documents, long places, bool positions)
{
    private readonly bool _positions = positions;
    private readonly int _firstOrdinal = firstOrdinal;
    private ByteReader _entries = entries;
    private long _documents = documents;
    private long _places = places;
    private int _read;

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

    private TermEntry Next()
    {
        var code = _entries.ReadVarULong();
        var frequency = code >> 1;
        if (frequency is 0 or > int.MaxValue)
        {
            throw _entries.Damage("a document frequency of 1 to 2147483647", $"{frequency}");
        }

        var total = (long)frequency;
        if ((code & 1) == 0)
        {
            total = Sum(total, _entries.ReadVarLong());
        }

        var offset = _entries.ReadVarLong();
        if (frequency > 1)
        {
            offset = _documents = Sum(_documents, offset);
        }

        if (_positions)
        {
            _places = Sum(_places, _entries.ReadVarLong());
        }

        return new TermEntry(_firstOrdinal + _read++, (int)frequency, total, offset, _places);
    }

    private readonly long Sum(long a, long b)
    {
        var sum = unchecked(a + b);
        return sum >= 0 ? sum : throw _entries.Damage("a sum of at most 63 bits", "a larger one");
    }
}
