using SearchIndex.Storage.Packing;

namespace SearchIndex.Similarity.Joining;

/// <summary>Looks sets up in an index of keys. Memory for one thread.</summary>
internal sealed class JoinProbe
{
    private const int SetsBetweenChecks = 64;
    private readonly DistinctSets _sets;
    private readonly Thresholds _thresholds;
    private readonly KeyIndex _index;
    private readonly int[] _needed;
    private readonly int[] _matches;
    private readonly int[] _firstPartner;

    // What is missing of the keys that must be found, as a number below 0; so it rests between two sets. Bytes, so that all of them lie
    // in the nearest memory: of more than 127 keys 127 are asked for, and where a count runs over, a set becomes a candidate twice.
    private readonly sbyte[] _missing;
    private readonly int[] _lastCountedFor;
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];
    private int[] _candidates = new int[256];

    internal JoinProbe(DistinctSets sets, Thresholds thresholds, KeyIndex index, int[] needed, int[] matches, int[] firstPartner)
    {
        _sets = sets;
        _thresholds = thresholds;
        _index = index;
        _needed = needed;
        _matches = matches;
        _firstPartner = firstPartner;
        _missing = new sbyte[matches.Length];
        _lastCountedFor = new int[matches.Length];
        for (var rank = 0; rank < matches.Length; rank++)
        {
            _missing[rank] = (sbyte)-Math.Min(matches[rank], sbyte.MaxValue);
        }
    }

    /// <summary>Finds the partners of some sets among those of lower rank.</summary>
    /// <returns>How many pairs were counted exactly.</returns>
    internal long Run(int from, int to, List<RankedPair> pairs, CancellationToken cancellation)
    {
        var counted = 0L;
        for (var rank = from; rank < to; rank++)
        {
            if (rank % SetsBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var lists = FindLists(rank);
            var candidates = CountMatches(lists);
            counted += Count(rank, _candidates.AsSpan(0, candidates), pairs);
            TakeBack(lists);
        }

        return counted;
    }

    private int FindLists(int rank)
    {
        var hashes = _sets[rank].Hashes;
        if (_starts.Length < hashes.Length)
        {
            _starts = new int[hashes.Length * 2];
            _ends = new int[hashes.Length * 2];
        }

        var ranks = _index.Ranks;
        var first = _firstPartner[rank];
        var lists = _index.Find(hashes, _starts, _ends);
        for (var list = 0; list < lists; list++)
        {
            var (start, end) = (_starts[list], _ends[list]);
            if (end > start && ranks[end - 1] >= rank)
            {
                end = start + LowerBound(ranks[start..end], rank);
            }

            if (first > 0 && end > start && ranks[start] < first)
            {
                start += LowerBound(ranks[start..end], first);
            }

            (_starts[list], _ends[list]) = (start, end);
        }

        return lists;
    }

    private int CountMatches(int lists)
    {
        var count = 0;
        for (var list = 0; list < lists; list++)
        {
            foreach (var other in _index.Ranks[_starts[list].._ends[list]])
            {
                if (unchecked(++_missing[other]) == 0)
                {
                    if (count == _candidates.Length)
                    {
                        Array.Resize(ref _candidates, count * 2);
                    }

                    _candidates[count++] = other;
                }
            }
        }

        return count;
    }

    /// <summary>Cheaper than remembering which sets were met: the lists lie in the nearest memory now.</summary>
    private void TakeBack(int lists)
    {
        for (var list = 0; list < lists; list++)
        {
            foreach (var other in _index.Ranks[_starts[list].._ends[list]])
            {
                unchecked
                {
                    _missing[other]--;
                }
            }
        }
    }

    private int Count(int rank, ReadOnlySpan<int> candidates, List<RankedPair> pairs)
    {
        var counted = 0;
        var larger = _sets[rank].Hashes;
        foreach (var other in candidates)
        {
            if (_lastCountedFor[other] == rank)
            {
                continue;
            }

            // Rank 0 has no partner of lower rank, so 0 can mean that the set was not counted yet.
            _lastCountedFor[other] = rank;
            counted++;
            var smaller = _sets[other].Hashes;
            var needed = Math.Max(_needed[other], _thresholds.Needed(smaller.Length, larger.Length));
            var shared = SortedIntersection.Count(smaller, larger, needed);
            if (shared >= needed)
            {
                pairs.Add(new RankedPair(other, rank, shared));
            }
        }

        return counted;
    }

    /// <summary>The first place with a rank that is not lower; a rank stands twice where two keys of a set share a bucket.</summary>
    private static int LowerBound(ReadOnlySpan<int> ranks, int rank)
    {
        var (low, high) = (0, ranks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranks[middle] < rank ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
