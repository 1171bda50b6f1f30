using System.Text;

namespace SearchIndex.Engine.Queries.Expansion;

/// <summary>
/// Terms within a few edits of one. Rows of the edit table are kept for the code points that a term has in common with the one
/// before, and where a row has no cell within the distance, everything with that beginning is skipped.
/// </summary>
/// <remarks>
/// A row without such a cell cannot lead to one later, exchanges included: an exchange adds 1 to a cell two rows up, and the cell
/// between them, one down and one to the right of it, is at most 1 more as well.
/// </remarks>
internal sealed class FuzzyTermFilter : TermFilter
{
    private readonly int[] _target;
    private readonly int _maxEdits;
    private readonly int _prefixLength;
    private readonly byte[] _prefix;
    private readonly int _width;
    private readonly List<int[]> _rows = [];
    private int[] _current = new int[64];
    private int[] _before = new int[64];
    private int _beforeLength;
    private int _rowsValid;
    private byte[] _skip = [];
    private int _skipLength;
    private int _distance;

    public FuzzyTermFilter(string term, int maxEdits, int prefixLength)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        var buffer = new int[bytes.Length];
        _target = TermRunes.Decode(bytes, ref buffer).ToArray();
        _maxEdits = maxEdits;
        _prefixLength = Math.Min(prefixLength, _target.Length);
        _prefix = Encoding.UTF8.GetBytes(string.Concat(_target.Take(_prefixLength).Select(part => new Rune(part).ToString())));
        _width = _target.Length + 1;
        _rows.Add([.. Enumerable.Range(0, _width)]);
        _rowsValid = 1;
    }

    public override ReadOnlySpan<byte> First => _prefix;

    public override ReadOnlySpan<byte> SkipTarget => _skip.AsSpan(0, _skipLength);

    public override int Distance => _distance;

    public override float Boost(ReadOnlySpan<byte> term)
    {
        var shorter = Math.Min(TermRunes.Decode(term, ref _current).Length, _target.Length);
        return _distance == 0 ? 1f : 1f - ((float)_distance / shorter);
    }

    public override TermVerdict Judge(ReadOnlySpan<byte> term)
    {
        if (!term.StartsWith(_prefix))
        {
            return term.SequenceCompareTo(_prefix) < 0 ? TermVerdict.Reject : TermVerdict.Stop;
        }

        var runes = TermRunes.Decode(term, ref _current);
        var common = runes.CommonPrefixLength(_before.AsSpan(0, _beforeLength));
        _rowsValid = Math.Min(_rowsValid, common + 1);
        for (var depth = _rowsValid; depth <= runes.Length; depth++)
        {
            var smallest = FillRow(depth, runes);
            _rowsValid = depth + 1;
            if (smallest > _maxEdits)
            {
                Remember(runes);
                return SkipBeyond(term, depth);
            }
        }

        _distance = _rows[runes.Length][_target.Length];
        var length = runes.Length;
        Remember(runes);

        // With more edits than the shorter one has characters nothing of it need be left, and the weight would be negative.
        return _distance <= _maxEdits && _distance <= Math.Min(length, _target.Length) ? TermVerdict.Accept : TermVerdict.Reject;
    }

    private void Remember(ReadOnlySpan<int> runes)
    {
        _beforeLength = runes.Length;
        (_current, _before) = (_before, _current);
    }

    private int FillRow(int depth, ReadOnlySpan<int> runes)
    {
        if (_rows.Count <= depth)
        {
            _rows.Add(new int[_width]);
        }

        var (row, above, rune) = (_rows[depth], _rows[depth - 1], runes[depth - 1]);
        var smallest = row[0] = depth;
        for (var at = 1; at < _width; at++)
        {
            var cost = above[at - 1] + (_target[at - 1] == rune ? 0 : 1);
            cost = Math.Min(cost, Math.Min(above[at], row[at - 1]) + 1);
            if (depth > 1 && at > 1 && _target[at - 2] == rune && _target[at - 1] == runes[depth - 2])
            {
                cost = Math.Min(cost, _rows[depth - 2][at - 2] + 1);
            }

            row[at] = cost;
            smallest = Math.Min(smallest, cost);
        }

        return smallest;
    }

    // The first byte string after all that begin with so many code points of the term: its bytes with the last one raised.
    // No byte of UTF-8 is 0xFF, so raising never carries.
    private TermVerdict SkipBeyond(ReadOnlySpan<byte> term, int codePoints)
    {
        var length = 0;
        for (var i = 0; i < codePoints; i++)
        {
            length += term[length] < 0x80 ? 1 : Advance(term[length..]);
        }

        if (_skip.Length < length)
        {
            _skip = new byte[Math.Max(length, 64)];
        }

        term[..length].CopyTo(_skip);
        _skip[length - 1]++;
        _skipLength = length;
        return TermVerdict.Skip;
    }

    private static int Advance(ReadOnlySpan<byte> term)
    {
        Rune.DecodeFromUtf8(term, out _, out var length);
        return length;
    }
}
