using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Joining;

/// <summary>
/// The different sets of a library in ascending order of size, each with the texts that have it: a thousand equal texts are compared
/// with others once. A set is named by its rank in this order; sets of one size are in the order of their first texts.
/// </summary>
internal sealed class DistinctSets
{
    private readonly ShingleSet[] _sets;
    private readonly int[] _memberStarts;
    private readonly int[] _members;

    internal DistinctSets(IReadOnlyList<ShingleSet> texts)
    {
        var firstOf = FirstWithSameSet(texts);
        var firsts = new List<int>();
        for (var text = 0; text < firstOf.Length; text++)
        {
            if (firstOf[text] == text)
            {
                firsts.Add(text);
            }
        }

        var order = firsts.ToArray();
        Array.Sort(order, (a, b) => texts[a].Count != texts[b].Count ? texts[a].Count.CompareTo(texts[b].Count) : a.CompareTo(b));
        _sets = new ShingleSet[order.Length];
        RankOf = new int[texts.Count];
        Array.Fill(RankOf, -1);
        for (var rank = 0; rank < order.Length; rank++)
        {
            _sets[rank] = texts[order[rank]];
            RankOf[order[rank]] = rank;
        }

        (_memberStarts, _members) = (new int[order.Length + 1], new int[firstOf.Count(first => first >= 0)]);
        for (var text = 0; text < firstOf.Length; text++)
        {
            if (firstOf[text] >= 0)
            {
                RankOf[text] = RankOf[firstOf[text]];
                _memberStarts[RankOf[text] + 1]++;
            }
        }

        FillMembers();
    }

    /// <summary>How many different sets there are.</summary>
    internal int Count => _sets.Length;

    /// <summary>The rank of the set of each text; -1 for a text without shingles.</summary>
    internal int[] RankOf { get; }

    internal ReadOnlySpan<ShingleSet> Sets => _sets;

    internal ShingleSet this[int rank] => _sets[rank];

    /// <summary>The texts that have a set, ascending.</summary>
    internal ReadOnlySpan<int> Members(int rank) => _members.AsSpan(_memberStarts[rank], _memberStarts[rank + 1] - _memberStarts[rank]);

    private void FillMembers()
    {
        for (var rank = 1; rank < _memberStarts.Length; rank++)
        {
            _memberStarts[rank] += _memberStarts[rank - 1];
        }

        var next = _memberStarts.AsSpan(0, Count).ToArray();
        for (var text = 0; text < RankOf.Length; text++)
        {
            if (RankOf[text] >= 0)
            {
                _members[next[RankOf[text]]++] = text;
            }
        }
    }

    /// <summary>For each text the first one with an equal set; -1 for a text without shingles.</summary>
    private static int[] FirstWithSameSet(IReadOnlyList<ShingleSet> texts)
    {
        var first = new int[texts.Count];
        var bySum = new Dictionary<ulong, int>(texts.Count);

        // Sets of the same sum that are not equal hang together in a chain of the first texts.
        var chain = new Dictionary<int, int>();
        for (var text = 0; text < first.Length; text++)
        {
            var set = texts[text];
            if (set.Count == 0)
            {
                first[text] = -1;
                continue;
            }

            first[text] = text;
            if (bySum.TryAdd(set.Sum, text))
            {
                continue;
            }

            for (var other = bySum[set.Sum]; ;)
            {
                if (texts[other].Hashes.SequenceEqual(set.Hashes))
                {
                    first[text] = other;
                    break;
                }

                if (!chain.TryGetValue(other, out var next))
                {
                    chain[other] = text;
                    break;
                }

                other = next;
            }
        }

        return first;
    }
}
