using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Walks the dictionary of one field. See <see cref="TermsCodecV2"/>.</summary>
internal sealed class BlockTermCursor(TermIndex index, bool positions) : TermCursor
{
    private readonly ByteWriter _term = new(64);
    private readonly TermEntry[] _entries = new TermEntry[TermsCodecV1.BlockSize];
    private readonly int[] _prefixes = new int[TermsCodecV1.BlockSize];
    private readonly int[] _suffixStarts = new int[TermsCodecV1.BlockSize + 1];
    private readonly ByteWriter _suffixes = new(512);
    private readonly byte[] _scratch = new byte[256];

    private int _block = -1;
    private int _count;
    private int _index = -1;
    private bool _ended;

    public override ReadOnlySpan<byte> Term => _term.Written;

    public override TermEntry Entry => _entries[_index];

    public override bool MoveNext()
    {
        if (_ended)
        {
            return false;
        }

        if (_index + 1 >= _count)
        {
            if (_block + 1 >= index.BlockCount)
            {
                _ended = true;
                return false;
            }

            Load(_block + 1);
        }

        _index++;
        _term.Truncate(_prefixes[_index]);
        _term.WriteBytes(_suffixes.Written[_suffixStarts[_index].._suffixStarts[_index + 1]]);
        return true;
    }

    public override bool Seek(ReadOnlySpan<byte> target)
    {
        _ended = false;
        Load(index.Find(target) ?? 0);
        while (MoveNext())
        {
            if (Term.SequenceCompareTo(target) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Load(int number)
    {
        var block = index.Block(number, positions, _scratch);
        _suffixes.Clear();
        for (var i = 0; i < block.Count; i++)
        {
            var prefix = block.NextTerm(out var suffix);
            _prefixes[i] = prefix;
            _suffixStarts[i] = _suffixes.Length;
            _suffixes.WriteBytes(suffix);
            _entries[i] = block.EntryAt(i);
        }

        _suffixStarts[block.Count] = _suffixes.Length;
        _term.Clear();
        _term.WriteBytes(block.Separator);
        _block = number;
        _count = block.Count;
        _index = -1;
    }
}
