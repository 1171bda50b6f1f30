namespace SearchIndex.Similarity.Joining;

/// <summary>Counts how often sets are met, and takes the counts back. Memory for one thread.</summary>
internal sealed class IndexProbe
{
    private readonly List<int> _candidates = [];

    // Below 0: how many keys are still missing. A count that runs over names a set twice, which the caller has to expect.
    private sbyte[] _missing = new sbyte[256];
    private int[] _found = new int[256];

    internal void SetMatches(int set, int matches)
    {
        if (set >= _missing.Length)
        {
            Array.Resize(ref _missing, set * 2);
            Array.Resize(ref _found, set * 2);
        }

        _missing[set] = (sbyte)-Math.Min(matches, sbyte.MaxValue);
    }

    /// <summary>Finds the sets of which enough keys are among some shingles.</summary>
    internal List<int> ByTheirKeys(PostingTable keys, ReadOnlySpan<ulong> hashes)
    {
        _candidates.Clear();
        foreach (var hash in hashes)
        {
            foreach (var set in keys.Find(hash))
            {
                if (unchecked(++_missing[set]) == 0)
                {
                    _candidates.Add(set);
                }
            }
        }

        foreach (var hash in hashes)
        {
            foreach (var set in keys.Find(hash))
            {
                unchecked
                {
                    _missing[set]--;
                }
            }
        }

        return _candidates;
    }

    /// <summary>Finds the sets that have enough of some keys.</summary>
    internal List<int> ByMyKeys(PostingTable shingles, ReadOnlySpan<ulong> keys, int matches)
    {
        _candidates.Clear();
        foreach (var key in keys)
        {
            foreach (var set in shingles.Find(key))
            {
                if (++_found[set] == matches)
                {
                    _candidates.Add(set);
                }
            }
        }

        foreach (var key in keys)
        {
            foreach (var set in shingles.Find(key))
            {
                _found[set] = 0;
            }
        }

        return _candidates;
    }
}
