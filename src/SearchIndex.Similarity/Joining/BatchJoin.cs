namespace SearchIndex.Similarity.Joining;

/// <summary>
/// Finds all pairs of different sets that share enough. Each set is found by its keys from every set that is as large or larger: a
/// larger set looks all of its shingles up, counts how many keys of which set it has, and where that is enough the two are counted exactly.
/// </summary>
internal sealed class BatchJoin
{
    private const int SetsOfPart = 4096;
    private const int SetsOfTask = 256;
    private readonly DistinctSets _sets;
    private readonly JoinOptions _options;
    private readonly Thresholds _thresholds;
    private readonly int[] _needed;
    private readonly int[] _matches;
    private readonly int[] _firstPartner;

    internal BatchJoin(DistinctSets sets, JoinOptions options)
    {
        _sets = sets;
        _options = options;
        _thresholds = new Thresholds(options);
        _needed = new int[sets.Count];
        _matches = new int[sets.Count];
        _firstPartner = new int[sets.Count];
    }

    /// <summary>How many keys were looked up by.</summary>
    internal long KeyCount { get; private set; }

    /// <summary>How many pairs were counted exactly.</summary>
    internal long CandidateCount { get; private set; }

    /// <summary>Runs the join.</summary>
    /// <returns>The pairs: larger rank ascending, smaller rank in no order, the same whatever the number of threads.</returns>
    internal List<RankedPair[]> Run(CancellationToken cancellation)
    {
        var index = Index(cancellation);
        KeyCount = index.Count;
        var tasks = (_sets.Count + SetsOfTask - 1) / SetsOfTask;
        var found = new List<RankedPair>?[tasks];
        var candidates = new long[tasks];
        Parallel.For(
            0,
            tasks,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellation },
            () => new JoinProbe(_sets, _thresholds, index, _needed, _matches, _firstPartner),
            (task, _, probe) =>
            {
                var pairs = new List<RankedPair>();
                candidates[task] = probe.Run(task * SetsOfTask, Math.Min(_sets.Count, (task + 1) * SetsOfTask), pairs, cancellation);
                found[task] = pairs;
                return probe;
            },
            _ => { });
        CandidateCount = candidates.Sum();
        return [.. found.Select(pairs => pairs!.ToArray())];
    }

    private KeyIndex Index(CancellationToken cancellation)
    {
        var total = 0L;
        foreach (var set in _sets.Sets)
        {
            total += set.Count;
        }

        var counts = new ShingleCounts(total);
        foreach (var set in _sets.Sets)
        {
            counts.Add(set.Hashes);
        }

        var parts = new KeyPart[(_sets.Count + SetsOfPart - 1) / SetsOfPart];
        Parallel.For(
            0,
            parts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellation },
            () => new KeySelector(counts, _options.Mode),
            (part, _, selector) =>
            {
                parts[part] = ChooseKeys(part * SetsOfPart, Math.Min(_sets.Count, (part + 1) * SetsOfPart), selector);
                return selector;
            },
            _ => { });
        return new KeyIndex(parts);
    }

    private KeyPart ChooseKeys(int from, int to, KeySelector selector)
    {
        var most = 0;
        for (var rank = from; rank < to; rank++)
        {
            most = checked(most + _sets[rank].Count);
        }

        var keys = new ulong[most];
        var ends = new int[to - from];
        var count = 0;
        for (var rank = from; rank < to; rank++)
        {
            var set = _sets[rank];
            _needed[rank] = _thresholds.NeededAsSmaller(set.Count);
            _matches[rank] = selector.Choose(set.Hashes, _needed[rank], keys.AsSpan(count), out var chosen);
            count += chosen;
            ends[rank - from] = count;
            _firstPartner[rank] = FirstWithCount(_thresholds.LeastPartner(set.Count));
        }

        return new KeyPart(from, keys, count, ends);
    }

    /// <summary>The first rank of a set with so many shingles or more.</summary>
    private int FirstWithCount(int least)
    {
        var (low, high) = (0, _sets.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sets[middle].Count < least ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
