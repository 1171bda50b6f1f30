using System.Numerics;
using SearchIndex.Similarity.Shingles;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Similarity.Joining;

/// <summary>
/// A library that texts join and leave one by one, each with its pairs as it comes: together they are those of <see cref="SharedTextJoin"/>.
/// Not for use by two threads at once.
/// </summary>
/// <remarks>
/// Two tables: all shingles, where a new text finds larger ones by its own keys; and the keys alone, by which smaller ones are found with
/// all shingles of the new text. Which shingles are keys may be decided anew for every text, as <see cref="KeySelector"/> explains.
/// </remarks>
public sealed class ShingleIndex
{
    private const int LeastBits = 12;
    private const int MostBits = 26;
    private readonly JoinOptions _options;
    private readonly Thresholds _thresholds;
    private readonly Dictionary<int, int> _setOfText = [];
    private readonly Dictionary<ulong, int[]> _setsBySum = [];
    private readonly List<IndexedSet> _sets = [];
    private IndexProbe _probe = new();
    private ShingleCounts _counts;
    private KeySelector _selector;
    private PostingTable _shingles;
    private PostingTable _keys;
    private ulong[] _chosen = new ulong[256];
    private int _dead;

    /// <summary>Makes an empty index.</summary>
    /// <param name="options">The thresholds; the defaults where there are none.</param>
    /// <exception cref="ArgumentException">A threshold is out of its range.</exception>
    public ShingleIndex(JoinOptions? options = null)
    {
        _options = options ?? new JoinOptions();
        _options.Validate();
        _thresholds = new Thresholds(_options);
        (_counts, _selector, _shingles, _keys) = Tables(0);
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _setOfText.Count;

    /// <summary>How many pairs were counted exactly so far.</summary>
    public long CandidateCount { get; private set; }

    /// <summary>Adds a text.</summary>
    /// <param name="text">Its number, not in use yet.</param>
    /// <param name="set">Its shingles.</param>
    /// <returns>Its pairs with the texts that are there, by their numbers; <see cref="SharedPair.A"/> is the new text.</returns>
    /// <exception cref="ArgumentException">There is a text of that number.</exception>
    public IReadOnlyList<SharedPair> Add(int text, ShingleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (_setOfText.ContainsKey(text))
        {
            throw new ArgumentException($"Text {text} is in the index: replace it, or remove it first.", nameof(text));
        }

        if (set.Count == 0)
        {
            _setOfText[text] = -1;
            return [];
        }

        var equal = SetEqualTo(set);
        if (equal < 0)
        {
            _counts.Add(set.Hashes);
        }

        var pairs = Find(text, set, equal, out var keys, out var matches);
        if (equal < 0)
        {
            equal = _sets.Count;
            _sets.Add(new IndexedSet(set, _thresholds.NeededAsSmaller(set.Count)));
            _setsBySum[set.Sum] = [.. _setsBySum.GetValueOrDefault(set.Sum, []), equal];
            Post(equal, _chosen.AsSpan(0, keys), matches);
        }
        else
        {
            _dead -= _sets[equal].Texts.Count == 0 ? 1 : 0;
        }

        _sets[equal].Add(text);
        _setOfText[text] = equal;
        if (_shingles.IsFull)
        {
            Rebuild();
        }

        return pairs;
    }

    /// <summary>Finds the pairs that a text would have, without adding it.</summary>
    /// <param name="set">Its shingles.</param>
    /// <returns>The pairs by the other text; <see cref="SharedPair.A"/> is -1.</returns>
    public IReadOnlyList<SharedPair> Find(ShingleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Count == 0 ? [] : Find(-1, set, SetEqualTo(set), out _, out _);
    }

    /// <summary>Takes a text out.</summary>
    /// <param name="text">Its number.</param>
    /// <returns>False where there is no such text.</returns>
    public bool Remove(int text)
    {
        if (!_setOfText.Remove(text, out var set))
        {
            return false;
        }

        if (set >= 0)
        {
            _sets[set].Remove(text);
            _dead += _sets[set].Texts.Count == 0 ? 1 : 0;
            if (_dead > 1024 && _dead > _sets.Count / 2)
            {
                Rebuild();
            }
        }

        return true;
    }

    /// <summary>Gives a text other shingles; adds it where there is no such text.</summary>
    /// <param name="text">Its number.</param>
    /// <param name="set">Its shingles from now on.</param>
    /// <returns>Its pairs, as <see cref="Add"/> gives them.</returns>
    public IReadOnlyList<SharedPair> Replace(int text, ShingleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        Remove(text);
        return Add(text, set);
    }

    private List<SharedPair> Find(int text, ShingleSet set, int equal, out int keys, out int matches)
    {
        var pairs = new List<SharedPair>();
        if (equal >= 0)
        {
            Expand(text, equal, set.Count, set, pairs);
        }

        if (_chosen.Length < set.Count)
        {
            _chosen = new ulong[set.Count * 2];
        }

        matches = _selector.Choose(set.Hashes, _thresholds.NeededAsSmaller(set.Count), _chosen, out keys);
        foreach (var other in Distinct(_probe.ByTheirKeys(_keys, set.Hashes)))
        {
            if (other != equal && _sets[other].Set.Count <= set.Count)
            {
                CountExactly(text, other, set, pairs);
            }
        }

        foreach (var other in _probe.ByMyKeys(_shingles, _chosen.AsSpan(0, keys), matches))
        {
            if (other != equal && _sets[other].Set.Count > set.Count)
            {
                CountExactly(text, other, set, pairs);
            }
        }

        pairs.Sort((a, b) => a.B.CompareTo(b.B));
        return pairs;
    }

    private void CountExactly(int text, int other, ShingleSet set, List<SharedPair> pairs)
    {
        if (_sets[other].Texts.Count == 0)
        {
            return;
        }

        CandidateCount++;
        var partner = _sets[other].Set;
        var needed = _thresholds.Needed(Math.Min(set.Count, partner.Count), Math.Max(set.Count, partner.Count));
        var shared = SortedIntersection.Count(set.Hashes, partner.Hashes, needed);
        if (shared >= needed)
        {
            Expand(text, other, shared, set, pairs);
        }
    }

    private void Expand(int text, int other, int shared, ShingleSet set, List<SharedPair> pairs)
    {
        foreach (var partner in _sets[other].Texts)
        {
            pairs.Add(new SharedPair(text, partner, new Overlap(shared, set.Count, _sets[other].Set.Count)));
        }
    }

    /// <summary>A set is named again for each 256 keys that it was met by.</summary>
    private static List<int> Distinct(List<int> sets)
    {
        sets.Sort();
        var count = 0;
        for (var i = 0; i < sets.Count; i++)
        {
            if (i == 0 || sets[i] != sets[i - 1])
            {
                sets[count++] = sets[i];
            }
        }

        sets.RemoveRange(count, sets.Count - count);
        return sets;
    }

    private int SetEqualTo(ShingleSet set)
        => Array.Find([.. _setsBySum.GetValueOrDefault(set.Sum, []), -1], other => other < 0 || _sets[other].Set.Hashes.SequenceEqual(set.Hashes));

    private void Post(int set, ReadOnlySpan<ulong> keys, int matches)
    {
        _shingles.Add(_sets[set].Set.Hashes, set);
        _keys.Add(keys, set);
        _probe.SetMatches(set, matches);
    }

    /// <summary>Makes the tables anew, with room for twice as much, without dead sets and with keys chosen by the counts of now.</summary>
    private void Rebuild()
    {
        var alive = _sets.Where(set => set.Texts.Count > 0).ToArray();
        var shingles = alive.Sum(set => (long)set.Set.Count);
        (_counts, _selector, _shingles, _keys) = Tables(shingles);
        _probe = new IndexProbe();
        _sets.Clear();
        _setsBySum.Clear();
        _dead = 0;
        foreach (var set in alive)
        {
            _counts.Add(set.Set.Hashes);
        }

        foreach (var set in alive)
        {
            if (_chosen.Length < set.Set.Count)
            {
                _chosen = new ulong[set.Set.Count * 2];
            }

            var number = _sets.Count;
            _sets.Add(set);
            _setsBySum[set.Set.Sum] = [.. _setsBySum.GetValueOrDefault(set.Set.Sum, []), number];
            var matches = _selector.Choose(set.Set.Hashes, set.Needed, _chosen, out var keys);
            Post(number, _chosen.AsSpan(0, keys), matches);
            foreach (var text in set.Texts)
            {
                _setOfText[text] = number;
            }
        }
    }

    private (ShingleCounts Counts, KeySelector Selector, PostingTable Shingles, PostingTable Keys) Tables(long shingles)
    {
        var bits = Math.Clamp(BitOperations.Log2((ulong)shingles + 1) + 2, LeastBits, MostBits);
        var counts = new ShingleCounts(1L << (bits - 1));
        return (counts, new KeySelector(counts, _options.Mode, keepUnique: true), new PostingTable(bits), new PostingTable(bits - 1));
    }
}
