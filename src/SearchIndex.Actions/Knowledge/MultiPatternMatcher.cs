namespace SearchIndex.Actions.Knowledge;

/// <summary>
/// Finds many patterns in a text in one pass, as Aho and Corasick do ("Efficient string matching", 1975): a tree of characters in
/// which each node also knows the longest end of its path that begins another pattern. Linear in the text and what is found.
/// Immutable and safe for use by many threads.
/// </summary>
/// <typeparam name="T">What a pattern stands for.</typeparam>
/// <remarks>
/// Nodes are numbered from 0, the root. Children are kept in one open hash table under (node, symbol), where a symbol is the number
/// of a character among those that patterns have; all other characters are symbol 0 and lead back to the root.
/// </remarks>
public sealed class MultiPatternMatcher<T>
{
    private readonly MatchingFold _fold;
    private readonly ushort[] _symbols = new ushort[char.MaxValue + 1];
    private readonly int[] _rootChildren;
    private readonly ulong[] _slots;
    private readonly int[] _children;
    private readonly int _mask;
    private readonly int[] _fail;
    private readonly int[] _length;
    private readonly int[] _nextEnd;
    private readonly int[] _firstValue;
    private readonly T[] _values;

    /// <summary>Builds the tree.</summary>
    /// <param name="fold">How texts are folded before they are compared with patterns.</param>
    /// <param name="patterns">Folded patterns with what they stand for; empty ones are passed over.</param>
    public MultiPatternMatcher(MatchingFold fold, IEnumerable<KeyValuePair<string, T>> patterns)
    {
        ArgumentNullException.ThrowIfNull(fold);
        ArgumentNullException.ThrowIfNull(patterns);
        _fold = fold;
        var all = patterns.Where(pattern => pattern.Key.Length > 0).ToList();
        var characters = 1;
        foreach (var (pattern, _) in all)
        {
            characters += pattern.Length;
        }

        // Names share beginnings, so there are fewer nodes than characters, and the table is at most two thirds full.
        var size = 16;
        while (size < characters + (characters / 2))
        {
            size *= 2;
        }

        (_slots, _children, _mask) = (new ulong[size], new int[size], size - 1);
        var ends = new int[all.Count];
        var parents = new List<int>(characters) { 0 };
        var symbolOf = new List<ushort>(characters) { 0 };
        var lengths = new List<int>(characters) { 0 };
        ushort symbols = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var node = 0;
            foreach (var c in all[i].Key)
            {
                if (_symbols[c] == 0)
                {
                    _symbols[c] = ++symbols;
                }

                var child = Child(node, _symbols[c]);
                if (child == 0)
                {
                    child = parents.Count;
                    Put(node, _symbols[c], child);
                    parents.Add(node);
                    symbolOf.Add(_symbols[c]);
                    lengths.Add(lengths[node] + 1);
                }

                node = child;
            }

            ends[i] = node;
        }

        _length = [.. lengths];
        _rootChildren = new int[symbols + 1];
        for (ushort symbol = 1; symbol <= symbols && symbols > 0; symbol++)
        {
            _rootChildren[symbol] = Child(0, symbol);
            if (symbol == ushort.MaxValue)
            {
                break;
            }
        }

        (_firstValue, _values) = Values(all, ends, parents.Count);
        (_fail, _nextEnd) = Links(parents, symbolOf);
    }

    /// <summary>Number of nodes, for measurements.</summary>
    public int NodeCount => _length.Length;

    /// <summary>Finds all occurrences of all patterns, those inside and across others among them.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Receives start, end (exclusive) and value; sorted by end, longer ones first.</param>
    /// <remarks>Latin patterns match at borders of words only: "ant" is not found in "plant".</remarks>
    public void Find(string text, List<(int Start, int End, T Value)> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        var node = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var symbol = _symbols[_fold.Fold(text[at])];
            if (symbol == 0)
            {
                node = 0;
                continue;
            }

            node = Next(node, symbol);
            for (var end = _firstValue[node] < _firstValue[node + 1] ? node : _nextEnd[node]; end != 0; end = _nextEnd[end])
            {
                var start = at + 1 - _length[end];
                if (WordBorders.AreAt(_fold, text, start, at + 1))
                {
                    for (var value = _firstValue[end]; value < _firstValue[end + 1]; value++)
                    {
                        found.Add((start, at + 1, _values[value]));
                    }
                }
            }
        }
    }

    private int Next(int node, ushort symbol)
    {
        while (node != 0)
        {
            if (Child(node, symbol) is var child and not 0)
            {
                return child;
            }

            node = _fail[node];
        }

        return _rootChildren[symbol];
    }

    private static ulong SlotKey(int node, ushort symbol) => ((ulong)(uint)node << 16) | symbol;

    private int Slot(ulong key)
    {
        var slot = (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 33) & _mask;
        while (_slots[slot] != key && _slots[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    // Symbols begin at 1, so that no key is 0, the mark of an empty slot.
    private int Child(int node, ushort symbol)
    {
        var key = SlotKey(node, symbol);
        var slot = Slot(key);
        return _slots[slot] == key ? _children[slot] : 0;
    }

    private void Put(int node, ushort symbol, int child)
    {
        var slot = Slot(SlotKey(node, symbol));
        (_slots[slot], _children[slot]) = (SlotKey(node, symbol), child);
    }

    private static (int[] First, T[] Values) Values(List<KeyValuePair<string, T>> all, int[] ends, int nodes)
    {
        var first = new int[nodes + 1];
        foreach (var end in ends)
        {
            first[end + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            first[node + 1] += first[node];
        }

        var values = new T[all.Count];
        var filled = new int[nodes];
        for (var i = 0; i < ends.Length; i++)
        {
            values[first[ends[i]] + filled[ends[i]]++] = all[i].Value;
        }

        return (first, values);
    }

    // By length, so that what a node falls back to, which is shorter, is known before it.
    private (int[] Fail, int[] NextEnd) Links(List<int> parents, List<ushort> symbolOf)
    {
        var fail = new int[parents.Count];
        var nextEnd = new int[parents.Count];
        foreach (var node in ByLength())
        {
            var (parent, symbol) = (parents[node], symbolOf[node]);
            if (parent != 0)
            {
                var at = fail[parent];
                var child = Child(at, symbol);
                while (child == 0 && at != 0)
                {
                    at = fail[at];
                    child = Child(at, symbol);
                }

                fail[node] = child;
            }

            var to = fail[node];
            nextEnd[node] = _firstValue[to] < _firstValue[to + 1] ? to : nextEnd[to];
        }

        return (fail, nextEnd);
    }

    // All nodes but the root, the short ones first; sorted by counting.
    private int[] ByLength()
    {
        // A loop, since LINQ's maximum has to be compiled first where it runs once, at the start.
        var longest = 0;
        foreach (var length in _length)
        {
            longest = Math.Max(longest, length);
        }

        var starts = new int[longest + 2];
        foreach (var length in _length.AsSpan(1))
        {
            starts[length + 1]++;
        }

        for (var length = 1; length < starts.Length; length++)
        {
            starts[length] += starts[length - 1];
        }

        var order = new int[_length.Length - 1];
        for (var node = 1; node < _length.Length; node++)
        {
            order[starts[_length[node]]++] = node;
        }

        return order;
    }
}
