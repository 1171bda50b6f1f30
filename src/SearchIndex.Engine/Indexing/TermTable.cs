using System.Text;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Indexing;

/// <summary>
/// The distinct terms of one field in memory, numbered in order of first sight. Terms are looked up by their UTF-16 units, so that
/// no string and no UTF-8 is made for a token that was seen before. Unpaired surrogates count as U+FFFD.
/// </summary>
internal sealed class TermTable
{
    private const char Replacement = '\uFFFD';

    private int[] _slots = new int[1024];
    private uint[] _hashes = new uint[512];
    private int[] _starts = new int[513];
    private char[] _characters = new char[4096];

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    public long ByteCount => ((long)_slots.Length * sizeof(int)) + (_hashes.Length * 2L * sizeof(int)) + (_characters.Length * (long)sizeof(char));

    /// <summary>The UTF-16 units of a term.</summary>
    public ReadOnlySpan<char> this[int term] => _characters.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>The number of a term, given one where it has none.</summary>
    public int GetOrAdd(ReadOnlySpan<char> term)
    {
        var hash = TermHashing.Hash(term);
        var slot = Slot(term, hash);
        if (_slots[slot] != 0)
        {
            return _slots[slot] - 1;
        }

        return IsWellFormed(term) ? Add(term, hash, slot) : GetOrAdd(Repair(term));
    }

    /// <summary>The number of a term.</summary>
    /// <returns>Null where it has none.</returns>
    public int? Find(ReadOnlySpan<char> term)
    {
        var number = _slots[Slot(term, TermHashing.Hash(term))];
        return number != 0 ? number - 1 : IsWellFormed(term) ? null : Find(Repair(term));
    }

    public void Clear()
    {
        if (_slots.Length > 1 << 16)
        {
            _slots = new int[1024];
            _hashes = new uint[512];
            _starts = new int[513];
            _characters = new char[4096];
        }

        Array.Clear(_slots);
        Count = 0;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (char.IsSurrogate(term[i]) && (i + 1 == term.Length || !char.IsSurrogatePair(term[i], term[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Repair(ReadOnlySpan<char> term)
    {
        var text = new StringBuilder(term.Length);
        for (var i = 0; i < term.Length; i++)
        {
            if (i + 1 < term.Length && char.IsSurrogatePair(term[i], term[i + 1]))
            {
                text.Append(term[i]).Append(term[++i]);
            }
            else
            {
                text.Append(char.IsSurrogate(term[i]) ? Replacement : term[i]);
            }
        }

        return text.ToString();
    }

    private int Slot(ReadOnlySpan<char> term, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0 || (_hashes[number] == hash && this[number].SequenceEqual(term)))
            {
                return slot;
            }
        }
    }

    private int Add(ReadOnlySpan<char> term, uint hash, int slot)
    {
        var number = Count;
        if (number == _hashes.Length)
        {
            Array.Resize(ref _hashes, number * 2);
            Array.Resize(ref _starts, (number * 2) + 1);
        }

        var start = number == 0 ? 0 : _starts[number];
        if (_characters.Length - start < term.Length)
        {
            Array.Resize(ref _characters, Math.Max(start + term.Length, (int)Math.Min(2L * _characters.Length, Array.MaxLength)));
        }

        term.CopyTo(_characters.AsSpan(start));
        _starts[number] = start;
        _starts[number + 1] = start + term.Length;
        _hashes[number] = hash;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return number;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)(_hashes[number] & (uint)mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
