using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>One block of the dictionary, its two halves read side by side. See <see cref="TermsCodecV1"/>.</summary>
internal ref struct TermBlock
{
    private readonly bool _positions;
    private readonly int _firstOrdinal;
    private ByteReader _terms;
    private ByteReader _entries;
    private long _documents;
    private long _positionsLast;
    private int _read;

    public TermBlock(ByteReader block, int number, bool positions)
    {
        Count = block.ReadVarInt();
        if (Count is < 1 or > TermsCodecV1.BlockSize)
        {
            throw block.Damage($"a block of 1 to {TermsCodecV1.BlockSize} terms", $"{Count}");
        }

        var termBytes = block.ReadVarInt();
        _documents = block.ReadVarLong();
        _positionsLast = block.ReadVarLong();
        _terms = block.Part(termBytes);
        _entries = block.Part(block.Remaining);
        _positions = positions;
        _firstOrdinal = number * TermsCodecV1.BlockSize;
        _read = 0;
    }

    public int Count { get; }

    /// <summary>Reads the next term: how many bytes it shares with the one before, and the rest of it.</summary>
    public int NextTerm(out ReadOnlySpan<byte> suffix)
    {
        var prefix = _terms.ReadVarInt();
        suffix = _terms.ReadBytes(_terms.ReadVarInt());
        return prefix;
    }

    /// <summary>Reads the entry of a term; indexes must not go back.</summary>
    public TermEntry EntryAt(int index)
    {
        TermEntry entry = default;
        while (_read <= index)
        {
            entry = NextEntry();
        }

        return entry;
    }

    public readonly IndexCorruptException Damage(string expected, string found) => _terms.Damage(expected, found);

    private TermEntry NextEntry()
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
            _positionsLast = Sum(_positionsLast, _entries.ReadVarLong());
        }

        return new TermEntry(_firstOrdinal + _read++, (int)frequency, total, offset, _positionsLast);
    }

    private readonly long Sum(long a, long b)
    {
        var sum = unchecked(a + b);
        return sum >= 0 ? sum : throw _entries.Damage("a sum of at most 63 bits", "a larger one");
    }
}
