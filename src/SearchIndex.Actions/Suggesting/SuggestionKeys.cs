namespace SearchIndex.Actions.Suggesting;

/// <summary>Keys in order, each with what it stands for: everything that begins with a text is a range found by halving. Immutable.</summary>
internal sealed class SuggestionKeys
{
    private readonly Entry[] _entries;

    /// <summary>Sorts keys.</summary>
    /// <param name="entries">The keys, in any order.</param>
    public SuggestionKeys(List<Entry> entries)
    {
        _entries = [.. entries];

        // By the first four units as one number, and as text only where these are the same: most of sorting is comparing.
        var beginnings = new ulong[_entries.Length];
        for (var at = 0; at < beginnings.Length; at++)
        {
            beginnings[at] = FirstUnits(_entries[at].Key);
        }

        Array.Sort(beginnings, _entries);
        for (int from = 0, to; from < beginnings.Length; from = to)
        {
            for (to = from + 1; to < beginnings.Length && beginnings[to] == beginnings[from];)
            {
                to++;
            }

            if (to - from > 1)
            {
                _entries.AsSpan(from, to - from).Sort(static (a, b) =>
                {
                    var order = a.Key.CompareTo(b.Key, StringComparison.Ordinal);
                    return order != 0 ? order : a.Candidate.CompareTo(b.Candidate);
                });
            }
        }
    }

    // Units that a key lacks count as the smallest, as the shorter of two keys comes first.
    private static ulong FirstUnits(ReadOnlySpan<char> key)
    {
        var units = 0UL;
        for (var at = 0; at < 4; at++)
        {
            units = (units << 16) | (at < key.Length ? key[at] : '\0');
        }

        return units;
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The keys that begin with a text.</summary>
    /// <param name="beginning">The text, folded as the keys are.</param>
    /// <returns>A range of keys in order.</returns>
    public ReadOnlySpan<Entry> Beginning(ReadOnlySpan<char> beginning)
    {
        var from = Lower(beginning, 0, after: false);
        return _entries.AsSpan(from, Lower(beginning, from, after: true) - from);
    }

    private int Lower(ReadOnlySpan<char> beginning, int low, bool after)
    {
        var high = _entries.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var key = _entries[middle].Key;
            var order = key[..Math.Min(key.Length, beginning.Length)].CompareTo(beginning, StringComparison.Ordinal);
            if (order < 0 || (after && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>A key.</summary>
    /// <param name="Text">The folded name or spelling that holds it.</param>
    /// <param name="Start">Where the key begins in it; it runs to the end.</param>
    /// <param name="Candidate">Number of the candidate.</param>
    /// <param name="Name">Number of the candidate's name.</param>
    /// <param name="Form">How much a match of it says.</param>
    internal readonly record struct Entry(string Text, int Start, int Candidate, int Name, SuggestionForm Form)
    {
        /// <summary>The key.</summary>
        public ReadOnlySpan<char> Key => Text.AsSpan(Start);
    }
}
