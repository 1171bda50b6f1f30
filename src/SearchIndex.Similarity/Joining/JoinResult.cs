using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Joining;

/// <summary>
/// The pairs of a library that share enough. Equal texts are held once, so that a text which stands in a thousand documents takes the
/// room of one; <see cref="Pairs"/> names them all. Immutable; safe for many threads.
/// </summary>
public sealed class JoinResult
{
    private readonly DistinctSets _sets;
    private readonly int[] _starts;
    private readonly (int Rank, int Shared)[] _partners;

    internal JoinResult(DistinctSets sets, List<RankedPair[]> pairs, JoinOptions options, long keys, long candidates)
    {
        _sets = sets;
        Options = options;
        KeyCount = keys;
        CandidateCount = candidates;
        _starts = new int[sets.Count + 1];
        foreach (var pair in pairs.SelectMany(part => part))
        {
            _starts[pair.Smaller + 1]++;
            _starts[pair.Larger + 1]++;
            PairCount += (long)sets.Members(pair.Smaller).Length * sets.Members(pair.Larger).Length;
        }

        for (var rank = 0; rank < sets.Count; rank++)
        {
            _starts[rank + 1] = checked(_starts[rank + 1] + _starts[rank]);
            PairCount += (long)sets.Members(rank).Length * (sets.Members(rank).Length - 1) / 2;
        }

        _partners = new (int, int)[_starts[^1]];
        var next = _starts.AsSpan(0, sets.Count).ToArray();
        foreach (var pair in pairs.SelectMany(part => part))
        {
            _partners[next[pair.Smaller]++] = (pair.Larger, pair.Shared);
            _partners[next[pair.Larger]++] = (pair.Smaller, pair.Shared);
        }
    }

    /// <summary>The thresholds.</summary>
    public JoinOptions Options { get; }

    /// <summary>How many texts were compared, those without shingles too.</summary>
    public int TextCount => _sets.RankOf.Length;

    /// <summary>How many different sets of shingles they have.</summary>
    public int DistinctCount => _sets.Count;

    /// <summary>How many pairs there are.</summary>
    public long PairCount { get; }

    /// <summary>How many shingles were looked up by.</summary>
    public long KeyCount { get; }

    /// <summary>How many pairs of different sets were counted exactly.</summary>
    public long CandidateCount { get; }

    /// <summary>Texts that have the same shingles, by their first texts.</summary>
    /// <returns>Groups of two texts or more.</returns>
    public IEnumerable<IdenticalGroup> IdenticalGroups()
    {
        for (var text = 0; text < TextCount; text++)
        {
            var rank = _sets.RankOf[text];
            if (rank >= 0 && _sets.Members(rank).Length > 1 && _sets.Members(rank)[0] == text)
            {
                yield return new IdenticalGroup(_sets.Members(rank).ToArray());
            }
        }
    }

    /// <summary>All pairs, made one by one as they are asked for.</summary>
    /// <returns>Each pair once, by the first text and then by the second.</returns>
    public IEnumerable<SharedPair> Pairs()
    {
        for (var text = 0; text < TextCount; text++)
        {
            foreach (var pair in PairsOf(text, text))
            {
                yield return pair;
            }
        }
    }

    /// <summary>The pairs of one text.</summary>
    /// <param name="text">Its number.</param>
    /// <returns>The pairs by the other text, ascending; <see cref="SharedPair.A"/> is the text that was asked for.</returns>
    public IReadOnlyList<SharedPair> PairsOf(int text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)text, (uint)TextCount, nameof(text));
        return PairsOf(text, -1);
    }

    private List<SharedPair> PairsOf(int text, int after)
    {
        var pairs = new List<SharedPair>();
        var rank = _sets.RankOf[text];
        if (rank < 0)
        {
            return pairs;
        }

        var count = _sets[rank].Count;
        Add(pairs, text, after, rank, new Overlap(count, count, count));
        foreach (var (other, shared) in _partners.AsSpan(_starts[rank], _starts[rank + 1] - _starts[rank]))
        {
            Add(pairs, text, after, other, new Overlap(shared, count, _sets[other].Count));
        }

        pairs.Sort((a, b) => a.B.CompareTo(b.B));
        return pairs;
    }

    private void Add(List<SharedPair> pairs, int text, int after, int rank, Overlap overlap)
    {
        var members = _sets.Members(rank);
        var from = members.BinarySearch(after);
        foreach (var member in members[(from < 0 ? ~from : from)..])
        {
            if (member != text)
            {
                pairs.Add(new SharedPair(text, member, overlap));
            }
        }
    }
}
