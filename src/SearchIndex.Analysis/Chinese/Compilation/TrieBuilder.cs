namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>Lays the words of two and more characters out as a double-array trie behind their first characters.</summary>
internal sealed class TrieBuilder
{
    private readonly int[] _codes = new int[char.MaxValue + 1];
    private readonly int[] _children = new int[char.MaxValue + 1];
    private readonly List<LexiconTrieSlot> _slots = [];
    private readonly int[] _from = new int[64];
    private int _firstFree = 1;

    /// <summary>Builds the trie.</summary>
    internal TrieBuilder(WordNumbering numbering)
    {
        var words = numbering.LongWords().ToList();
        words.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
        var codeCount = NumberCodes(words);
        for (var start = 0; start < words.Count;)
        {
            var first = words[start].Text[0];
            var end = words.FindIndex(start, word => word.Text[0] != first);
            end = end < 0 ? words.Count : end;
            _children[first] = Place(words, start, end, 1, ~(first - ChineseLexicon.FirstHan));
            start = end;
        }

        // Room behind the last slot, so that no lookup needs a bounds check of its own.
        Ensure(_slots.Count + codeCount);
        Slots = [.. _slots];
    }

    /// <summary>The slots.</summary>
    internal LexiconTrieSlot[] Slots { get; }

    /// <summary>The code of a character as a later character of a word; 0 if it is none.</summary>
    internal int CodeOf(char c) => _codes[c];

    /// <summary>The children base behind a first character; 0 without.</summary>
    internal int ChildrenOf(char c) => _children[c];

    /// <summary>Frequent characters get small codes, which keeps sibling nodes close together.</summary>
    private int NumberCodes(List<(string Text, int Word)> words)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in words.SelectMany(word => word.Text.Skip(1)))
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
        }

        var code = 0;
        foreach (var (c, _) in counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            _codes[c] = ++code;
        }

        return code;
    }

    /// <summary>Places the children of the prefix that words[start..end] share and returns their base; 0 if none is longer.</summary>
    private int Place(List<(string Text, int Word)> words, int start, int end, int depth, int parent)
    {
        var groups = new List<(int Code, int Start, int End)>();
        for (var at = start; at < end;)
        {
            if (words[at].Text.Length == depth)
            {
                at++;
                continue;
            }

            var c = words[at].Text[depth];
            var next = at;
            while (next < end && words[next].Text.Length > depth && words[next].Text[depth] == c)
            {
                next++;
            }

            groups.Add((_codes[c], at, next));
            at = next;
        }

        if (groups.Count == 0)
        {
            return 0;
        }

        var place = FindBase(groups);
        foreach (var (code, groupStart, _) in groups)
        {
            var word = words[groupStart].Text.Length == depth + 1 ? words[groupStart].Word : -1;
            _slots[place + code] = new LexiconTrieSlot(parent, 0, word);
        }

        foreach (var (code, groupStart, groupEnd) in groups)
        {
            _slots[place + code] = _slots[place + code] with { Children = Place(words, groupStart, groupEnd, depth + 1, place + code) };
        }

        return place;
    }

    private int FindBase(List<(int Code, int Start, int End)> groups)
    {
        var smallest = groups.Min(group => group.Code);
        var largest = groups.Max(group => group.Code);
        while (_firstFree < _slots.Count && _slots[_firstFree].Parent != LexiconTrieSlot.None)
        {
            _firstFree++;
        }

        // Where that many siblings found no room before, the next ones will hardly find any.
        ref var from = ref _from[Math.Min(groups.Count, _from.Length - 1)];
        for (var place = Math.Max(Math.Max(1, from), _firstFree - smallest); ; place++)
        {
            Ensure(place + largest + 1);
            if (groups.TrueForAll(group => _slots[place + group.Code].Parent == LexiconTrieSlot.None))
            {
                from = groups.Count == 1 ? 0 : place;
                return place;
            }
        }
    }

    private void Ensure(int count)
    {
        while (_slots.Count < count)
        {
            _slots.Add(new LexiconTrieSlot(LexiconTrieSlot.None, 0, -1));
        }
    }
}
